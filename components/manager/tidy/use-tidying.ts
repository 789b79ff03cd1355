import { useEffect, useState } from 'react';
import { useManagerStore } from '../manager-context';
import { createTidying, type Tidying } from './store/tidying';

/** Returns the tidying side once the library is open, and null until then. */
export function useTidying(): Tidying | null {
  const { opened } = useManagerStore();
  const [tidying, setTidying] = useState<Tidying | null>(null);
  useEffect(() => {
    let isWanted = true;
    void opened.then((library) => isWanted && setTidying(createTidying(library)));
    return () => {
      isWanted = false;
    };
  }, [opened]);
  return tidying;
}
