import type { Json } from '../json-values';
import { readXml } from '../read-xml';

/** An open element: what stands in it so far. */
interface Open {
  name: string;
  text: string;
  members: Json[];
  key: string | undefined;
}

const CONTAINERS = new Set(['plist', 'array', 'dict']);

/**
 * Returns the value of a property list in XML: lists, objects, texts and numbers; undefined where it breaks off or is none. Entities that
 * a document declares are not resolved, so that none can multiply.
 */
export function parseXmlPlist(xml: string): Json {
  const open: Open[] = [];
  let root: Json;
  let isSound = true;
  const isWhole = readXml(xml, {
    open: (name) => {
      open.push({ name, text: '', members: [], key: undefined });
      return isSound;
    },
    text: (text) => {
      const last = open.at(-1);
      if (last && !CONTAINERS.has(last.name)) last.text += text;
    },
    close: (name, isImplied) => {
      const done = open.pop();
      if (!done || done.name !== name || isImplied) isSound = false;
      if (!isSound || !done) return;
      const parent = open.at(-1);
      if (parent) addTo(parent, done);
      else root = valueOf(done);
    },
  });
  return isWhole && isSound ? root : undefined;
}

function addTo(parent: Open, done: Open): void {
  if (parent.name === 'dict' && done.name === 'key') {
    parent.key = done.text;
    return;
  }
  if (parent.name !== 'dict') parent.members.push(valueOf(done));
  else if (parent.key !== undefined) parent.members.push([parent.key, valueOf(done)]);
}

function valueOf({ name, text, members }: Open): Json {
  switch (name) {
    case 'plist':
      return members[0];
    case 'array':
      return members;
    case 'dict':
      return Object.fromEntries(members as Array<[string, Json]>);
    case 'integer':
    case 'real':
      return Number(text);
    case 'true':
    case 'false':
      return name === 'true';
    default:
      return text;
  }
}
