import type { Snippet } from '@/lib/merge';

const WORDS =
  '统一思想凝聚共识强化担当压实责任狠抓落实务求实效深化改革优化服务严守纪律转变作风提高站位把握大局统筹协调督查督办建章立制固本培元';

/** Returns this many phrases of one device, of 30 to 80 characters each that do not repeat one another; the first is dated `now`. */
export function officeSnippets(count: number, device: number, now: number): Snippet[] {
  let state = device * 7919 + 1;
  const next = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % below;
  };
  return Array.from({ length: count }, (_, at) => {
    const length = 30 + next(50);
    const text = Array.from({ length }, () => WORDS[next(WORDS.length)] ?? '').join('');
    const id = `0195a${device.toString(16).padStart(4, '0')}-${at.toString(16).padStart(8, '0')}`;
    const updatedAt = at === 0 ? now : now - 1_000_000;
    return {
      kind: 'phrase',
      text,
      themes: ['作风'],
      forms: ['对偶'],
      tags: ['会议'],
      function: '提出要求',
      id,
      createdAt: now - 1_000_000,
      updatedAt,
      device: `d${device}`,
    };
  });
}
