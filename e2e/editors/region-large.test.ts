import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPlainPage, type PlainPage } from './plain-page';
import { readAround } from './read-around';

let plain: PlainPage;
beforeAll(async () => {
  plain = await openPlainPage();
  await plain.show('');
});
afterAll(() => plain.close());

const HUNDRED = `<p>${'字'.repeat(100)}</p>`;
const LARGE = `<p id="far">远</p>${HUNDRED.repeat(30)}<p id="here">前|后</p>${HUNDRED.repeat(30)}<p id="end">末</p>`;

describe('in a large document', () => {
  it('2000 characters to each side are read, paragraphs whole', async () => {
    const found = await readAround(plain, LARGE);
    expect(found?.before).toBe(`${'字'.repeat(2000)}前`);
    expect(found?.after).toBe(`后${'字'.repeat(2000)}`);
    expect(found?.read).toBe(`${found?.before}中${found?.after}`);
  });

  it.each([
    ['far before changes nothing', `root.querySelector('#far').textContent = '改了'`],
    ['far behind changes nothing', `root.querySelector('#end').remove()`],
  ])('what happens %s', async (_, then) => {
    const found = await readAround(plain, LARGE, then);
    expect(found?.read).toBe(`${found?.before}中${found?.after}`);
  });

  it.each([
    ['before the caret', `root.children[20].textContent = '改'`],
    ['behind the caret', `root.children[40].textContent = '改'`],
  ])('what happens near, %s, is read', async (_, then) => {
    const found = await readAround(plain, LARGE, then);
    expect(found?.read).toContain('改');
    expect(found?.read).toHaveLength(2000 + 2000 + 3 - 99);
  });

  it.each([
    ['the node that ends it in front is gone', 'root.children[10].remove()'],
    ['the node that ends it behind is gone', 'root.children[52].remove()'],
    ['the editable is gone', 'root.remove()'],
  ])('reads nothing where %s', async (_, then) => {
    const found = await readAround(plain, LARGE, then);
    expect(found?.before).toHaveLength(2001);
    expect(found?.read).toBeNull();
  });

  it('8000 characters of one long text are read to each side', async () => {
    const found = await readAround(plain, `首${'前'.repeat(9000)}|${'后'.repeat(9000)}尾`);
    expect(found?.before).toBe('前'.repeat(8000));
    expect(found?.after).toBe('后'.repeat(8000));
  });

  it('a text of 8000 characters is read whole', async () => {
    const found = await readAround(plain, `${'前'.repeat(8000)}|${'后'.repeat(8000)}`);
    expect(found).toMatchObject({ before: '前'.repeat(8000), after: '后'.repeat(8000) });
  });

  it('3000 text nodes are read to each side, however little they hold', async () => {
    const blanks = '<i> </i>'.repeat(2998);
    const found = await readAround(
      plain,
      `<b>远</b><b>首</b>${blanks}<u>前|后</u>${blanks}<b>尾</b><b>末</b>`,
    );
    expect(found).toMatchObject({ before: '首前', after: '后尾', read: '首前中后尾' });
  });
});

describe('of a long text that the region ends in', () => {
  it('only the near part belongs to it', async () => {
    const [long, near] = ['长'.repeat(9000), '近'.repeat(10)];
    const pieces = await plain.page.evaluate(
      ([far, text]) => {
        document.body.innerHTML = `<div id="root" contenteditable="true"><p>首</p><p>${far}</p><p>${text}</p><p>${far}</p><p>尾</p></div>`;
        const root = document.querySelector<HTMLElement>('#root');
        const middle = root?.children[2]?.firstChild;
        if (!root || !middle) throw new Error('no root');
        document.getSelection()?.setBaseAndExtent(middle, 5, middle, 5);
        const region = window.dom.expectInsertion(root, '中')?.region;
        return Array.from(region?.pieces() ?? [], ({ node, from, to }) => [
          node.data.length,
          from,
          to,
        ]);
      },
      [long, near] as const,
    );
    expect(pieces).toEqual([
      [9000, 1000, 9000],
      [10, 0, 10],
      [9000, 0, 8000],
    ]);
  });
});
