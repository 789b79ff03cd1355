import { createContext, type RefObject, useCallback, useContext } from 'react';

/** Where the keyboard goes back to: the search field. */
export const FieldContext = createContext<RefObject<HTMLInputElement | null>>({ current: null });

/** A function that gives the keyboard back to the search field. */
export function useReturnToField(): () => void {
  const field = useContext(FieldContext);
  return useCallback(() => field.current?.focus(), [field]);
}
