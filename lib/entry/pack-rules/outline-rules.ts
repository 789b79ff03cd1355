import type { DocumentType } from '../closed-lists';
import type { PackEntry } from '../entry';

type Part = readonly [name: string, shown: RegExp];

const SPEECH_TITLE: Part = ['title', /^在\{[^{}]+\}上的(?:讲话|发言)\n/];
const TITLE: Part = ['title', /^[^【\n]+\n【/];
const SALUTATION: Part = ['称呼 with ：', /^【称呼】.*：$/m];
const END: Part = ['结尾', /^【结尾】[^【]*[。！]\n【落款】/m];
/** What every outline has, whatever its document. */
const OTHERS: readonly Part[] = [['开场', /^【开场】./m], ['heading', /^一、./m], END];
/** A name and the date below it, and 附注 where there is one. */
const DATE: Part = ['落款 with its date', /^【落款】\{[^{}]+\}\n\{日期\}(?:\n（.*）)?$/m];
const PRESENT: Part = ['落款 with who was present', /^【落款】出席：/m];

/** The types that are addressed to nobody. */
const UNADDRESSED: ReadonlySet<DocumentType> = new Set<DocumentType>([
  '纪要',
  '总结',
  '方案',
  '规章制度',
]);

/**
 * Returns which parts of its document an outline lacks; nothing for other entries. One without a document type is of a speech. A 纪要
 * has neither 署名 nor date below it (GB/T 9704, 10.3), but who was present.
 */
export function findOutlineFaults(entry: PackEntry): string[] {
  if (entry.kind !== 'outline') return [];
  const { body } = entry;
  return partsOf(entry.documentTypes ?? ['讲话']).flatMap(([name, shown]) =>
    shown.test(body) ? [] : [`no ${name}`],
  );
}

function partsOf(types: readonly DocumentType[]): Part[] {
  return [
    types.includes('讲话') ? SPEECH_TITLE : TITLE,
    ...(types.some((type) => UNADDRESSED.has(type)) ? [] : [SALUTATION]),
    ...OTHERS,
    types.includes('纪要') ? PRESENT : DATE,
  ];
}
