import { describe, expect, it } from 'vitest';
import { insertSafely } from './safe-insert';
import { callTarget, type Stage } from './stage';

/** A stage whose extension page can be made to evaluate. */
export type StageWithPanel = Stage & {
  readonly panel: { evaluate<T>(code: string): Promise<T> };
};

const PHRASE = '承上启下、协调左右';
const BEFORE = '一是抓学习；二是抓作风；';

/** Which family takes each emulation, and whether the words before its caret can be read with its API and without. */
const PAGES: ReadonlyArray<[name: string, family: string, reads: 'always' | 'by API' | 'never']> = [
  ['google-docs', 'google-docs', 'by API'],
  ['tencent-docs', 'melo', 'by API'],
  ['word-online', 'word-online', 'by API'],
  ['wps-writer', 'hidden-field', 'by API'],
  ['feishu', 'feishu', 'always'],
  ['kingsoft-otl', 'prosemirror', 'always'],
  ['dingtalk', 'cangjie', 'always'],
  ['notion', 'notion', 'always'],
  ['yuque', 'yuque', 'always'],
  ['onlyoffice', 'onlyoffice', 'never'],
  ['etherpad', 'etherpad', 'always'],
];

type Ending = 'read-only' | 'not-accepted' | 'sent' | 'inserted' | 'altered';

/** What an emulation that refuses, or changes, a text comes to: how it ends, and whether the model then holds the text. */
const MODES: ReadonlyArray<[page: string, ending: Ending, model: string]> = [
  ['google-docs?mode=viewing', 'read-only', '前后'],
  ['google-docs?mode=viewing&api=off', 'read-only', '前后'],
  ['google-docs?mode=locked', 'sent', '前后'],
  ['google-docs?mode=offline', 'sent', '前后'],
  ['google-docs?mode=suggesting', 'inserted', `前${PHRASE}后`],
  ['tencent-docs?mode=viewing', 'read-only', '前后'],
  ['tencent-docs?mode=viewing&api=off', 'sent', '前后'],
  ['tencent-docs?fault=no-clipboard', 'inserted', `前${PHRASE}后`],
  ['word-online?mode=viewing', 'sent', '前后'],
  ['word-online?mode=tracked', 'inserted', `前${PHRASE}后`],
  ['word-online?fault=no-offsets', 'inserted', `前${PHRASE}后`],
  ['word-online?fault=unread-paste', 'inserted', `前${PHRASE}后`],
  ['word-online?fault=unread-paste&mode=tracked', 'not-accepted', '前后'],
  ['wps-writer?mode=viewing', 'read-only', '前后'],
  ['wps-writer?mode=viewing&api=off', 'sent', '前后'],
  ['wps-writer?fault=no-typing', 'sent', `前${PHRASE}后`],
  ['wps-writer?fault=other-app', 'inserted', `前${PHRASE}后`],
  ['onlyoffice?mode=viewing', 'sent', '前后'],
  ['feishu?mode=viewing', 'sent', '前后'],
  ['dingtalk?mode=viewing', 'sent', '前后'],
  ['notion?mode=viewing', 'sent', '前后'],
  ['notion?fault=revert', 'not-accepted', '前后'],
  ['yuque?mode=viewing', 'sent', '前后'],
];

/** What the emulations of hosted documents show besides the behaviours that every editor shares. */
// oxlint-disable-next-line max-lines-per-function -- a table of tests
export function describeHosted(stageOf: () => StageWithPanel): void {
  const readBefore = async () => {
    const target = await stageOf().locate();
    const frameId = target.state === 'ready' ? target.frameId : -1;
    return stageOf().panel.evaluate(callTarget(`readBefore({ tabId, frameId: ${frameId} })`));
  };

  describe.each(PAGES)('%s', (name, family, reads) => {
    it('is recognised, and what stands before its caret is read', async () => {
      const editor = await stageOf().open(name);
      await editor.reset(`开头\n${BEFORE}|结尾`);
      await expect.poll(stageOf().locate).toMatchObject({ state: 'ready', family });
      expect(await readBefore()).toBe(reads === 'never' ? null : `开头\n${BEFORE}`);
    });
  });

  it.each(PAGES.filter(([, , reads]) => reads === 'by API'))(
    'of %s nothing is read without its API',
    async (name, family) => {
      const editor = await stageOf().open(`${name}?api=off`);
      await editor.reset(`${BEFORE}|`);
      await expect.poll(stageOf().locate).toMatchObject({ state: 'ready', family });
      expect(await readBefore()).toBeNull();
    },
  );

  it.each(MODES)('%s ends as %s', async (page, ending, model) => {
    const editor = await stageOf().open(page);
    await editor.reset('前|后');
    const result = await insertSafely(stageOf(), editor, { text: PHRASE });
    const said = !result.ok ? result.reason : result.verified ? 'inserted' : 'sent';
    expect({ said, model: await editor.read() }).toEqual({ said: ending, model });
  });

  it.each([
    ['google-docs', '  承上启下  ', '承上启下'],
    ['google-docs?fault=trim-ideographic', '\u3000\u3000承上启下', '承上启下'],
  ])('%s trims a text, and that is said', async (page, text, shown) => {
    const editor = await stageOf().open(page);
    await editor.reset('前|后');
    const result = await insertSafely(stageOf(), editor, { text });
    expect(result).toMatchObject({ ok: true, verified: true, altered: { shown, isPart: false } });
  });

  it('google-docs leaves an ideographic indent as it is', async () => {
    const editor = await stageOf().open('google-docs');
    await editor.reset('前|后');
    const result = await insertSafely(stageOf(), editor, { text: '\u3000\u3000承上启下' });
    expect(result).toMatchObject({ ok: true, verified: true });
    expect(result).not.toHaveProperty('altered');
  });

  it('a report names what was looked for and found, and no character of the document', async () => {
    const editor = await stageOf().open('google-docs?mode=offline');
    await editor.reset('机密文件|正文');
    const result = await insertSafely(stageOf(), editor, { text: PHRASE });
    expect(result).toMatchObject({
      report: {
        family: 'google-docs',
        probes: [{ name: 'text', answer: 'ok' }],
        tried: [{ technique: 'model-google-docs', handled: true, reading: 'unchanged' }],
      },
    });
    expect(JSON.stringify(result)).not.toMatch(/机密|正文|承上/);
  });

  it('a report names the part of an API that is missing', async () => {
    const editor = await stageOf().open('tencent-docs?api=off');
    await editor.reset('前|后');
    const result = await insertSafely(stageOf(), editor, { text: PHRASE });
    expect(result).toMatchObject({
      verified: false,
      report: {
        probes: [{ name: 'pad', answer: 'missing' }],
        marks: ['#melo-hidden-editor', 'canvas'],
      },
    });
  });
}
