import { expect, it } from 'vitest';
import { markText } from '../../shared/highlight';
import { carryRanges } from './carry-ranges';

function marked(text: string): string {
  return text.replace(/[[\]]/g, '');
}

function rangesIn(text: string): Array<[number, number]> {
  const starts = Array.from(text.matchAll(/\[/g), ({ index }, at) => index - 2 * at);
  const ends = Array.from(text.matchAll(/\]/g), ({ index }, at) => index - 2 * at - 1);
  return starts.map((start, at) => [start, ends[at] ?? start]);
}

it.each([
  ['the same place', '要[及时]办理', '要及时办理', '要[及时]办理'],
  ['a place further on', '要[及时]办理', '都要及时办理', '都要[及时]办理'],
  ['a place further back', '都要[及时]办理', '要及时办理', '要[及时]办理'],
  ['the nearest of several', '及时，[及时]办', '及时并及时办', '及时并[及时]办'],
  ['each in its order', '[及时]办[及时]报', '要及时办及时报', '要[及时]办[及时]报'],
  ['no place where it is gone', '[及时]办[理好]', '按时办理好', '按时办[理好]'],
])('carries a range to %s', (_, text, other, expected) => {
  const ranges = carryRanges(marked(text), other, rangesIn(text));
  const segments = markText(other, ranges);
  expect(segments.map((it) => (it.isMarked ? `[${it.text}]` : it.text)).join('')).toBe(expected);
});
