/** Groups by the first word in them: what in them is no text of the body. */
const NOT_SHOWN = new Set(
  (
    'info pict colortbl header headerl headerr headerf footer footerl footerr footerf footnote annotation ' +
    'atnid atnauthor atndate nonshppict shprslt sp xe tc rxe txe pntxta pntxtb pn listtable listoverridetable ' +
    'revtbl filetbl ftnsep ftnsepc aftnsep aftnsepc objdata objclass template generator'
  ).split(' '),
);

/** Where a group's text goes. */
export type Destination = 'body' | 'box' | 'nowhere' | 'fonts' | 'styles' | 'number' | 'code';

const DESTINATIONS = new Map<string, Destination>(
  Object.entries({
    fonttbl: 'fonts',
    stylesheet: 'styles',
    listtext: 'number',
    pntext: 'number',
    fldinst: 'code',
    shptxt: 'box',
  }),
);

/** The destination that the first word of a group sets; `isOptional` where a star before it says that it may be passed over. */
export function destinationOf(word: string, isOptional: boolean): Destination | undefined {
  const known = DESTINATIONS.get(word);
  if (known) return known;
  if (NOT_SHOWN.has(word)) return 'nowhere';
  // What holds a text box is optional; the box itself is not.
  return isOptional && word !== 'shpinst' ? 'nowhere' : undefined;
}

/** Words that stand for a character. */
export const RTF_LETTERS = new Map<string, string>(
  Object.entries({
    tab: '\t',
    line: '\n',
    emdash: '—',
    endash: '–',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    bullet: '•',
    emspace: ' ',
    enspace: ' ',
    qmspace: ' ',
    '~': '\u00a0',
    _: '-',
    '{': '{',
    '}': '}',
    '\\': '\\',
  }),
);
