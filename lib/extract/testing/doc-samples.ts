import { readFileSync } from 'node:fs';
import { find, read, utils, write } from 'cfb';

/*
 * Documents in Word 97's format as LibreOffice 7.4 wrote them: `lists` has automatic numbers, tracked changes, hidden and struck out text,
 * a raised figure, a field and a soft return; `parts` a table of contents, a heading, a footnote, a comment, a header, a text box and a
 * table with merged cells; `speech` two plain lines.
 */

/** A sample's bytes by its name; for tests. */
export function docSample(name: 'lists' | 'parts' | 'speech'): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`doc-samples/${name}.doc`, import.meta.url)));
}

/** Streams of a compound file as they are changed; for tests. */
export interface ChangedStreams {
  main: Uint8Array;
  tables: Uint8Array;
}

/** A .doc with its streams changed; for tests. */
export function changedDoc(
  bytes: Uint8Array,
  change: (streams: ChangedStreams) => ChangedStreams,
): Uint8Array {
  const file = read(bytes, { type: 'array' });
  const [main, tables] = [find(file, '/WordDocument'), find(file, '/1Table')];
  if (!main || !tables) throw new Error('no .doc');
  const changed = change({
    main: Uint8Array.from(main.content),
    tables: Uint8Array.from(tables.content),
  });
  Object.assign(main, { content: changed.main, size: changed.main.length });
  Object.assign(tables, { content: changed.tables, size: changed.tables.length });
  return Uint8Array.from(write(file, { type: 'array' }) as Iterable<number>);
}

/** A sound compound file with these streams by their paths; for tests. */
export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = utils.cfb_new();
  for (const [path, content] of Object.entries(streams)) utils.cfb_add(file, path, content);
  return Uint8Array.from(write(file, { type: 'array' }) as Iterable<number>);
}

/** A sound compound file with streams of these paths, each with a letter in it; for tests. */
export function compoundWith(...paths: readonly string[]): Uint8Array {
  return compoundFile(Object.fromEntries(paths.map((path) => [path, Uint8Array.of(0x41)])));
}
