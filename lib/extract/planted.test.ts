import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findPlanted, parsePlanted } from '@/scripts/eval/matching';
import { extract } from './extract';

const read = (name: string): string =>
  readFileSync(new URL(`planted/${name}`, import.meta.url), 'utf8');

describe('a speech on another subject, with other level marks', () => {
  it('gives up at least 85 % of what was planted in it', () => {
    const planted = parsePlanted(read('reading-speech.json'));
    const { found, missed } = findPlanted(planted, extract(read('reading-speech.txt')).candidates);
    expect(found / (found + missed.length)).toBeGreaterThanOrEqual(0.85);
  });
});
