import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPlainPage, type PlainPage } from './plain-page';
import { type Around, readAround } from './read-around';

let plain: PlainPage;
beforeAll(async () => {
  plain = await openPlainPage();
  await plain.show('');
});
afterAll(() => plain.close());

const around = (before: string, selected: string, after: string): Around => ({
  before,
  selected,
  after,
  read: `${before}中${after}`,
});

describe('around the caret is read', () => {
  it.each([
    ['its own text node', '<p>前|后</p>', around('前', '', '后')],
    [
      'what stands in other paragraphs',
      '<p>一</p><p>二|三</p><p>四</p>',
      around('一二', '', '三四'),
    ],
    ['the selection', '<p>一|二</p><p>三|四</p>', around('一', '二三', '四')],
    ['from the very start', '<!--|--><p>前后</p>', around('', '', '前后')],
    ['from the very end', '<p>前</p><p>后</p><!--|-->', around('前后', '', '')],
    ['between two paragraphs', '<p>前</p><!--|--><p>后</p>', around('前', '', '后')],
    ['in an empty paragraph', '<p>前</p><p><!--|--><br></p><p>后</p>', around('前', '', '后')],
    ['behind a text node', '<p>前<!--|--></p><p>后</p>', around('前', '', '后')],
    ['before a text node', '<p>前</p><p><!--|-->后</p>', around('前', '', '后')],
    ['between an element and a text', '<p><b>前</b><!--|-->后</p>', around('前', '', '后')],
    ['in an element without text', '<p>前</p><p><!--|--></p><p>后</p>', around('前', '', '后')],
    ['without blanks', '<p>一 二\u200b|\u00a0三</p>', around('一二', '', '三')],
    [
      'without what is no content',
      '<p>前|后</p><style>b {}</style><p>尾</p>',
      around('前', '', '后尾'),
    ],
    [
      'without what is no content, backwards',
      '<p>首</p><script>1</script><p>前|后</p>',
      around('首前', '', '后'),
    ],
    ['in nothing', '<!--|-->', around('', '', '')],
  ])('%s', async (_, content, expected) => {
    expect(await readAround(plain, content)).toEqual(expected);
  });

  it.each([
    [
      'a placeholder with the caret in it',
      '<p>前</p><p data-slate-placeholder>写|点</p><p>后</p>',
      '前',
      '后',
    ],
    [
      'a placeholder behind the caret',
      '<p>前<!--|--><i data-slate-placeholder>写</i>后</p>',
      '前',
      '后',
    ],
    [
      'a text before the caret that is one',
      '<p>前<i data-slate-placeholder>写</i><!--|-->后</p>',
      '前',
      '后',
    ],
    ['the only text where it is one', '<p data-slate-placeholder><!--|-->写</p>', '', ''],
  ])('without %s', async (_, content, before, after) => {
    expect(await readAround(plain, content)).toMatchObject({ before, after });
  });

  it('not at all where nothing is selected', async () => {
    expect(await readAround(plain, '<p>前后</p>')).toBeNull();
  });

  it.each([
    ['begins', 'beside', 'inside'],
    ['ends', 'inside', 'beside'],
  ])('not at all where the selection %s outside', async (_, from, to) => {
    const found = await plain.page.evaluate(
      ([start, end]) => {
        document.body.innerHTML = `<p id="beside">旁</p><div id="root" contenteditable="true"><p id="inside">里</p></div><p id="beside">旁</p>`;
        const [first, last] = document.querySelectorAll('#beside');
        const inside = document.querySelector('#inside');
        const root = document.querySelector<HTMLElement>('#root');
        if (!root || !first || !last || !inside) throw new Error('no root');
        const [anchor, focus] = [
          start === 'beside' ? first : inside,
          end === 'beside' ? last : inside,
        ];
        document.getSelection()?.setBaseAndExtent(anchor, 0, focus, 1);
        return window.dom.expectInsertion(root, '中');
      },
      [from, to] as const,
    );
    expect(found).toBeNull();
  });
});

/** Takes the region of a field with a value and a selection, then writes another value and reads it. */
async function readField(tag: string, value: string, ends: [number, number] | null, then: string) {
  return plain.page.evaluate(
    ([html, text, [start, end], next]) => {
      document.body.innerHTML = html;
      const field = document.querySelector<HTMLInputElement>('input,textarea');
      if (!field) throw new Error('no field');
      field.value = text;
      if (start !== undefined && end !== undefined) field.setSelectionRange(start, end);
      const expected = window.dom.expectInsertion(field, '中');
      if (!expected) throw new Error('nothing expected');
      field.value = next;
      const { before, selected, after, region } = expected;
      return { before, selected, after, start: region.start, read: region.read() };
    },
    [tag, value, ends ?? [], then] as const,
  );
}

describe('in a text field', () => {
  it('everything counts, blanks among it', async () => {
    expect(await readField('<textarea></textarea>', '一 二三 四', [2, 4], '一 中 四')).toEqual({
      before: '一 ',
      selected: '二三',
      after: ' 四',
      start: 0,
      read: '一 中 四',
    });
  });

  it('the end is taken where the field does not say its caret', async () => {
    const found = await readField('<input type="email">', 'a@b', null, 'a@b中');
    expect(found).toMatchObject({ before: 'a@b', selected: '', after: '', read: 'a@b中' });
  });

  it('2000 characters to each side are read', async () => {
    const [far, near] = ['远'.repeat(500), '近'.repeat(2000)];
    expect(
      await readField(
        '<textarea></textarea>',
        far + near + near + far,
        [2500, 2500],
        `${far}${near}中${near}${far}`,
      ),
    ).toEqual({ before: near, selected: '', after: near, start: 500, read: `${near}中${near}` });
  });

  it('nothing is left to read where the page has emptied it', async () => {
    const [far, near] = ['远'.repeat(500), '近'.repeat(2000)];
    const found = await readField(
      '<textarea></textarea>',
      far + near + near + far,
      [2500, 2500],
      '空',
    );
    expect(found.read).toBe('');
  });
});

it('a shorter reach stops at the first text that fills it', async () => {
  const texts = await plain.page.evaluate(() => {
    document.body.innerHTML = '<div id="root"><p>甲乙</p><p>丙丁</p><p>戊己</p></div>';
    const root = document.querySelector('#root');
    if (!root) throw new Error('no root');
    return [1, 2, 3].map((reach) => [
      window.dom.readOutwards(root, { node: root, offset: 3 }, 'back', reach).text,
      window.dom.readOutwards(root, { node: root, offset: 0 }, 'forward', reach).text,
    ]);
  });
  expect(texts).toEqual([
    ['戊己', '甲乙'],
    ['戊己', '甲乙'],
    ['丙丁戊己', '甲乙丙丁'],
  ]);
});
