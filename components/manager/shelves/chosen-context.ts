import { createContext, useContext } from 'react';
import { useManagerState } from '../manager-context';

const ChosenContext = createContext<readonly string[] | null>(null);

/** Gives what acts on many entries the ids of those that are chosen outside the table. */
export const ChosenProvider = ChosenContext.Provider;

/** Returns the ids of the entries that an act is done to: those given, else those chosen in the table. */
export function useChosenIds(): readonly string[] {
  const given = useContext(ChosenContext);
  const chosen = useManagerState('chosen');
  return given ?? [...chosen];
}
