import type { PackEntry } from '../entry';

/** What a speech has from its title to its date, and how an outline shows it. */
const PARTS: ReadonlyArray<readonly [name: string, shown: RegExp]> = [
  ['title', /^在\{[^{}]+\}上的(?:讲话|发言)\n/],
  ['称呼 with ：', /^【称呼】.*：$/m],
  ['开场', /^【开场】./m],
  ['heading', /^一、./m],
  ['结尾', /^【结尾】[^【]*[。！]\n【落款】/m],
  ['落款 with its date', /^【落款】\{[^{}]+\}\n\{日期\}$/m],
];

/** Returns which parts of a speech an outline lacks; nothing for other entries. */
export function findOutlineFaults(entry: PackEntry): string[] {
  if (entry.kind !== 'outline') return [];
  return PARTS.flatMap(([name, shown]) => (shown.test(entry.body) ? [] : [`no ${name}`]));
}
