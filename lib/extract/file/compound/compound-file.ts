import { find, read, type CFB$Container } from 'cfb';
import { Bytes } from './bytes';

/** A stream of a compound file by its name; undefined where there is none. */
export type Streams = (name: string) => Bytes | undefined;

/** Opens a compound file (MS-CFB); undefined where it is damaged, which the library says in errors of every kind. */
export function openCompound(bytes: Uint8Array): Streams | undefined {
  let container: CFB$Container;
  try {
    container = read(bytes, { type: 'array' });
  } catch {
    return undefined;
  }
  return (name) => {
    // By its path: what is embedded in a document has streams of the same names.
    const content = find(container, `/${name}`)?.content;
    return content && new Bytes(Uint8Array.from(content));
  };
}
