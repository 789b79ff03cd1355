import { createUniver, IUniverInstanceService, LocaleType, mergeLocales } from '@univerjs/presets';
import { UniverDocsCorePreset } from '@univerjs/preset-docs-core';
import zhCN from '@univerjs/preset-docs-core/locales/zh-CN';
import '@univerjs/preset-docs-core/lib/index.css';
import { offer, place } from './handle';

place().style.height = '600px';
const { univer, univerAPI } = createUniver({
  locale: LocaleType.ZH_CN,
  locales: { [LocaleType.ZH_CN]: mergeLocales(zhCN) },
  presets: [UniverDocsCorePreset({ container: 'place' })],
});
let made = 0;
univerAPI.createUniverDoc(documentOf(''));
// The first document is drawn when everything has started.
for (let turn = 0; turn < 8; turn += 1) await shown();

offer({
  text: () =>
    streamOf()
      .replace(/\r?\n?$/, '')
      .replaceAll('\r', '\n'),
  async reset(text, from, to = from) {
    const old = univerAPI.getActiveDocument();
    univerAPI.createUniverDoc(documentOf(text));
    if (old) univerAPI.disposeUnit(old.getId());
    await shown();
    focusDocument();
    univerAPI.getActiveDocument()?.setSelection(from, to);
    await shown();
  },
});

/** As a click into the document does. */
function focusDocument(): void {
  const id = univerAPI.getActiveDocument()?.getId();
  // oxlint-disable-next-line no-underscore-dangle -- Univer's own name for it
  if (id !== undefined) univer.__getInjector().get(IUniverInstanceService).focusUnit(id);
}

function streamOf(): string {
  return univerAPI.getActiveDocument()?.getSnapshot().body?.dataStream ?? '';
}

/** Univer draws and takes the focus some frames later. */
async function shown(): Promise<void> {
  for (let frame = 0; frame < 10; frame += 1) await new Promise(requestAnimationFrame);
}

function documentOf(text: string) {
  const lines = text.split('\n');
  const dataStream = `${lines.join('\r')}\r\n`;
  let at = -1;
  const paragraphs = lines.map((line) => {
    at += line.length + 1;
    return { startIndex: at };
  });
  made += 1;
  return {
    id: `document-${made}`,
    body: { dataStream, paragraphs, sectionBreaks: [{ startIndex: dataStream.length - 1 }] },
    documentStyle: { pageSize: { width: 595, height: 842 } },
  };
}
