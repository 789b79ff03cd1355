import { describe, expect, it } from 'vitest';
import {
  cleanFolder,
  folderLabel,
  foldersAbove,
  isInFolder,
  movedPath,
  parentFolder,
} from './folders';

describe('the path of a folder', () => {
  it.each([
    [' 会议 / 年终 ', '会议/年终'],
    ['/会议//', '会议'],
    [' / ', undefined],
    ['', undefined],
  ])('%j is cleaned to %j', (path, cleaned) => {
    expect(cleanFolder(path)).toBe(cleaned);
  });

  it('has folders above it, and a name', () => {
    expect(foldersAbove('甲/乙/丙')).toEqual(['甲', '甲/乙', '甲/乙/丙']);
    expect(parentFolder('甲/乙/丙')).toBe('甲/乙');
    expect(parentFolder('甲')).toBeNull();
    expect(folderLabel('甲/乙/丙')).toBe('丙');
  });

  it('lies in a folder, not beside one whose name it begins with', () => {
    expect(isInFolder('甲/乙', '甲')).toBe(true);
    expect(isInFolder('甲', '甲')).toBe(true);
    expect(isInFolder('甲乙', '甲')).toBe(false);
  });

  it.each([
    ['甲/乙', '甲', '丙', '丙/乙'],
    ['甲', '甲', '丙/丁', '丙/丁'],
    ['甲/乙', '甲', null, '乙'],
    ['甲', '甲', null, null],
  ])('%j is elsewhere once %j is at %j', (path, from, to, moved) => {
    expect(movedPath(path, from, to)).toBe(moved);
  });
});
