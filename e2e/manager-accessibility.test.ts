import { beforeEach, describe, expect, it } from 'vitest';
import { AXE_SOURCE, RUN_AXE } from './harness/axe';
import { fileOf, GOOD, type Manager, SPEECH } from './manager-driver';
import { managerFixture } from './manager-fixture';

const fixture = managerFixture();
let manager: Manager;

beforeEach(() => {
  ({ manager } = fixture);
});

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  it.each([
    ['the table', async () => undefined],
    [
      'a label chosen and a similar entry shown',
      async () => {
        await manager.chooseLabel('用途', '引用典故');
        await manager.chooseLabel('主题', '学习');
        await manager.detail.getByRole('button', { name: '相似条目' }).click();
        await manager.detail.getByRole('group', { name: '相似条目' }).waitFor();
      },
    ],
    ['the empty extraction', () => manager.page.getByRole('link', { name: '从文稿提取' }).click()],
    [
      'candidates with reports and an open field',
      async () => {
        await manager.extract([fileOf('空.txt', ''), SPEECH]);
        await manager.candidate(GOOD).waitFor();
        await manager.candidate(GOOD).hover();
        await manager.candidate(GOOD).getByRole('button', { name: /^编辑/ }).click();
      },
    ],
  ])('%s has no fault that axe finds', async (_, reach) => {
    await manager.page.emulateMedia({ colorScheme });
    await reach();
    await manager.page.evaluate(AXE_SOURCE);
    expect(await manager.page.evaluate(RUN_AXE)).toEqual([]);
  });
});
