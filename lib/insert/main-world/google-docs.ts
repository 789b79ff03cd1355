import type { Around, PageReport, Probe } from '../page-model/page-report';

interface Annotated {
  getText(): unknown;
  getSelection(): { start: unknown; end: unknown }[];
}

type Docs = Window & { _docs_annotate_getAnnotatedText?: (name: string) => Promise<Annotated> };

/**
 * Runs in the page's own world, in the hidden frame that takes the keys of Google Docs, so it may use nothing from outside itself. Reads the text around the caret from the object that
 * Docs hands to annotating extensions, and with a `text` pastes it there. The object is a snapshot, so each reading gets a new one. Between the reading that is checked
 * and the paste nothing is awaited: a real key could land there. A paste is sent once. `reach` characters are read on each side.
 */
export async function actInGoogleDocs(
  text: string | null,
  deadline: number,
  reach: number,
): Promise<PageReport> {
  const probes: Probe[] = [];
  const report: PageReport = { probes, around: null, sent: 'nothing' };
  const answer = (name: Probe['name'], given: Probe['answer']) => {
    probes.push({ name, answer: given });
    return null;
  };
  const getAnnotated = async (): Promise<Annotated | null> => {
    const host = window.parent as Docs;
    const get = host._docs_annotate_getAnnotatedText;
    if (typeof get !== 'function') return answer('annotated-text', 'missing');
    const late = new Promise<null>((done) => setTimeout(done, 400, null));
    const got = await Promise.race([get.call(host, 'bijia'), late]);
    return got ?? answer('annotated-text', 'late');
  };
  const look = (annotated: Annotated): Around | null => {
    const all = annotated.getText();
    if (typeof all !== 'string') return answer('text', 'wrong-type');
    if (all.length > 5_000_000) return answer('text', 'too-large');
    const { start, end } = annotated.getSelection()[0] ?? {};
    if (typeof start !== 'number' || typeof end !== 'number') return answer('selection', 'missing');
    const [from, to] = [Math.min(start, end), Math.max(start, end)];
    if (!(from >= 0 && to <= all.length && to - from <= reach))
      return answer('selection', 'wrong-type');
    return {
      before: all.slice(Math.max(0, from - reach), from),
      selected: all.slice(from, to),
      after: all.slice(to, to + reach),
      knowsCaret: true,
    };
  };
  try {
    const switcher = window.parent.document.querySelector('#docs-toolbar-mode-switcher');
    const mode = switcher?.getAttribute('aria-label') ?? switcher?.textContent ?? '';
    if (/view|查看|檢視|检视/i.test(mode)) answer('mode', 'read-only');
    const canWrite = probes.length === 0;
    const annotated = await getAnnotated();
    report.around = annotated && look(annotated);
    if (!report.around) return report;
    answer('text', 'ok');
    if (text === null || !canWrite || Date.now() > deadline) return report;
    const clipboardData = new DataTransfer();
    const init = { clipboardData, bubbles: true, cancelable: true, composed: true };
    const event = new ClipboardEvent('paste', init);
    // Firefox drops the data that the constructor is given.
    event.clipboardData?.setData('text/plain', text);
    report.sent = document.activeElement?.dispatchEvent(event) === false ? 'acted' : 'ignored';
  } catch {
    answer('annotated-text', 'threw');
  }
  return report;
}
