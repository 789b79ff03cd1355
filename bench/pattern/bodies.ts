import { createRandom, type Random } from '@/lib/search/testing/random';

/** A kind of body, and how one of `length` UTF-16 units is made. */
export interface BodyKind {
  name: string;
  kind: 'pattern' | 'outline';
  make: (length: number) => string;
}

const CHARACTERS = '{}[]()（）#=:*-|¶0123456789一二是、。；\n\r\u2028 文字工作要精细😀'.split('');
const TOKENS = [
  '在具体的日常工作中，要做到',
  '{事项}',
  '{标准=精细}',
  '{语气:要|务必|必须}',
  '{日期:汉字}',
  '[{#一是}{事项}要{标准}]*2-6(；)',
  '{=数}个[{#（1）}{甲}{乙=例}]*3(¶)',
  '{{',
  ']]',
  '\n',
];
const LINES = ['一、', '（一）', '1.', '（1）', '【称呼】', '【落款】', ''];

/** What a parser may meet: noise, sound bodies, and those that tempt it to read something twice. */
export const BODY_KINDS: readonly BodyKind[] = [
  { name: 'random characters', kind: 'pattern', make: (length) => draw(length, CHARACTERS) },
  {
    name: 'random sound patterns',
    kind: 'pattern',
    make: (length) => `${draw(length, TOKENS)}[甲]*2`,
  },
  { name: 'slots, each of its own name', kind: 'pattern', make: drawSlots },
  {
    name: 'one slot that is never closed',
    kind: 'pattern',
    make: (length) => repeat('{甲', '乙', length),
  },
  {
    name: 'a default that is never closed',
    kind: 'pattern',
    make: (length) => repeat('{甲=', '}}', length),
  },
  {
    name: 'a group that is never closed',
    kind: 'pattern',
    make: (length) => repeat('[', '{甲}', length),
  },
  {
    name: 'twenty faults, far apart',
    kind: 'pattern',
    make: (length) => repeat('', `${'文'.repeat(Math.floor(length / 20) - 1)}}`, length),
  },
  {
    name: 'counts that wait for a group',
    kind: 'pattern',
    make: (length) => `${repeat('', '{=数}个', length)}[甲]*2`,
  },
  { name: 'random outlines', kind: 'outline', make: drawOutline },
];

/** Text of about this length out of pieces, the same in every run. */
function draw(length: number, pieces: readonly string[], random: Random = createRandom(6)): string {
  const drawn: string[] = [];
  for (let sum = 0; sum < length;) {
    const piece = random.pick(pieces);
    drawn.push(piece);
    sum += piece.length;
  }
  return drawn.join('');
}

function drawSlots(length: number): string {
  const drawn: string[] = [];
  for (let sum = 0; sum < length;) {
    const slot = `{空${drawn.length}}`;
    drawn.push(slot);
    sum += slot.length;
  }
  return drawn.join('');
}

function drawOutline(length: number): string {
  const random = createRandom(6);
  const drawn: string[] = [];
  for (let sum = 0; sum < length;) {
    const line = `${random.pick(LINES)}${draw(60, TOKENS.slice(0, 6), random)}\n`;
    drawn.push(line);
    sum += line.length;
  }
  return drawn.join('');
}

function repeat(start: string, unit: string, length: number): string {
  return start + unit.repeat(Math.ceil((length - start.length) / unit.length));
}
