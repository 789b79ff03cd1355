import { expect, it } from 'vitest';
import { extract } from './extract';

const TEXT = [
  '在全市办公室主任会议上的讲话',
  '办公室处在承上启下、联系左右、协调内外的枢纽地位，必须始终保持清醒头脑。',
  '要耐得住寂寞、顶得住诱惑、守得住清贫，以扎实的作风把各项工作落到实处。',
].join('\n');
const COPIED = TEXT.replaceAll('工', '⼯').replaceAll('见', '⻅').replaceAll('头', '⻢');

it('reads the characters that radicals stand for, each in its place', () => {
  const plain = extract(COPIED.replaceAll('⼯', '工').replaceAll('⻢', '马'));
  const copied = extract(COPIED);
  expect(copied).toEqual(plain);
  expect(plain.candidates.length).toBeGreaterThan(0);
});
