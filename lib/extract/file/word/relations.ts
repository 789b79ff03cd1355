import { readXml } from '../markup/read-xml';

/** What a part of a package refers to (OPC, ISO/IEC 29500-2 9.3). */
export interface Relation {
  id: string;
  /** The end of its type's address (`numbering`, `aFChunk`): the addresses before it differ between strict and transitional files. */
  type: string;
  /** The other part's name from the package's root. */
  target: string;
}

/** Reads a part `…/_rels/….rels`; `folder` is the one of the part that it belongs to. */
export function readRelations(xml: string, folder: string): Relation[] {
  const relations: Relation[] = [];
  readXml(xml, {
    open(name, attributes) {
      if (!name.endsWith('Relationship') || attributes['TargetMode'] === 'External') return;
      relations.push({
        id: attributes['Id'] ?? '',
        type: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
        target: resolveName(folder, attributes['Target'] ?? ''),
      });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return relations;
}

/** Where the relations of a part stand. */
export function relationsOf(part: string): string {
  return `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;
}

/** A part's folder with its last /, or '' for the root. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

function resolveName(folder: string, target: string): string {
  const from = target.startsWith('/') ? [] : folder.split('/');
  const names: string[] = [];
  for (const name of [...from, ...target.split('/')])
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  return names.join('/');
}
