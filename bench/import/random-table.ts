import { createRandom } from '@/lib/search/testing/random';

const CHARACTERS = Array.from(
  '督查落实统筹协调务求效担当干净忠诚创新服大局提高质量改进作风深入调研扎推动发展坚持问题导向强化责任确保完成任联系群众密切配合形成力',
);
/** The last row: no other has these characters, and its initials are these letters. */
const LAST = { text: '蟋蟀鹦鹉琵琶葡萄', query: 'xsywpppt' };

/** Returns a table (`标题,内容,标签`) of random rows, and what its last row is found by. */
export function randomTable(rows: number, seed: number): { text: string; last: typeof LAST } {
  const random = createRandom(seed);
  const lines = ['标题,内容,标签'];
  for (let row = 1; row < rows; row += 1) {
    const length = 12 + random.below(28);
    const words = Array.from({ length }, () => random.pick(CHARACTERS)).join('');
    lines.push(
      `${row % 5 === 0 ? `第${row}句` : ''},${words}${row}。,${row % 7 === 0 ? '常用' : ''}`,
    );
  }
  lines.push(`,${LAST.text},`);
  return { text: lines.join('\n'), last: LAST };
}
