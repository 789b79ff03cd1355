import { Parser } from 'htmlparser2';

/** What of an XML document a reader is called with; names without their namespace prefix. `open` returning false ends the reading. */
export interface XmlCalls {
  open?: (name: string, attributes: Readonly<Record<string, string>>) => boolean | void;
  text?: (text: string) => void;
  /** `isImplied` where the document ended, or a parent did, before the element. */
  close?: (name: string, isImplied: boolean) => void;
}

/** Characters given to the parser at a time, after which it may be stopped. */
const CHUNK = 50_000;
/** No document that is read nests deeper; the parser takes long for what is open. */
const DEEPEST = 100;

/** Reads XML; entities that a document declares are not resolved, so that none can multiply. Returns false where it was stopped or nests too deep. */
export function readXml(xml: string, { open, text, close }: XmlCalls): boolean {
  const state = { depth: 0, isStopped: false };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        state.depth += 1;
        if (
          state.isStopped ||
          state.depth > DEEPEST ||
          open?.(localName(name), attributes) === false
        )
          state.isStopped = true;
      },
      ontext: (part) => {
        if (!state.isStopped) text?.(part);
      },
      onclosetag: (name, isImplied) => {
        state.depth -= 1;
        if (!state.isStopped) close?.(localName(name), isImplied);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let at = 0; at < xml.length && !state.isStopped; at += CHUNK)
    parser.write(xml.slice(at, at + CHUNK));
  if (!state.isStopped) parser.end();
  return !state.isStopped;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
