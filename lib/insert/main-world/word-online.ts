import type { Around, PageReport, Probe } from '../page-model/page-report';

interface Extension {
  AutomationUtility?: { getDocument?(): WordDocument };
  AutomationTransaction?: new () => { dispose(): void };
}

interface WordDocument {
  body: { text: unknown };
  getSelection(): { start?: unknown; end?: unknown; insertText?(text: string): unknown } | null;
}

type Word = Window & { WordEditor?: { Extension?: Extension } };

/**
 * Runs in the page's own world, in the frame of Word Online, so it may use nothing from outside itself. Reads the text around the caret from the automation model, of documents with up to
 * 200,000 characters, and with a `text` sends a paste to the editing element. Where nobody reads the paste, one paragraph is put in by the model itself,
 * which refuses with tracked changes, in fields and in content controls. `reach` characters are read on each side.
 */
// oxlint-disable-next-line max-lines-per-function -- it runs in the page, so its steps must stand inside it
export function actInWordOnline(text: string | null, deadline: number, reach: number): PageReport {
  const probes: Probe[] = [];
  const report: PageReport = { probes, around: null, sent: 'nothing' };
  const answer = (name: Probe['name'], given: Probe['answer']) => {
    probes.push({ name, answer: given });
    return null;
  };
  const extension = () => (window as Word).WordEditor?.Extension;
  const look = (): Around | null => {
    const model = extension()?.AutomationUtility?.getDocument?.();
    if (!model) return answer('automation-utility', 'missing');
    const all = model.body.text;
    if (typeof all !== 'string') return answer('text', 'wrong-type');
    if (all.length > 200_000) return answer('text', 'too-large');
    const { start, end } = model.getSelection() ?? {};
    const isKnown =
      typeof start === 'number' &&
      typeof end === 'number' &&
      start >= 0 &&
      start <= end &&
      end <= all.length &&
      end - start <= reach;
    if (!isKnown) {
      answer('selection', 'wrong-type');
      if (all.length > 2 * reach) return answer('text', 'too-large');
      return { before: '', selected: '', after: all, knowsCaret: false };
    }
    return {
      before: all.slice(Math.max(0, start - reach), start),
      selected: all.slice(start, end),
      after: all.slice(end, end + reach),
      knowsCaret: true,
    };
  };
  const paste = (plain: string): 'acted' | 'ignored' | 'unread' => {
    const init = { clipboardData: new DataTransfer(), bubbles: true, cancelable: true };
    const event = new ClipboardEvent('paste', init);
    const { clipboardData } = event;
    // Firefox drops the data that the constructor is given.
    clipboardData?.setData('text/plain', plain);
    let isRead = false;
    const value = (format: string) => {
      isRead = true;
      return format === 'text/plain' || format === 'text' ? plain : '';
    };
    if (clipboardData) Object.defineProperty(clipboardData, 'getData', { value });
    const element = document.querySelector('#WACViewPanel_EditingElement');
    const isPrevented = element?.dispatchEvent(event) === false;
    return isPrevented ? 'acted' : isRead ? 'ignored' : 'unread';
  };
  const type = (line: string): 'acted' | 'ignored' => {
    const Transaction = extension()?.AutomationTransaction;
    const selection = extension()?.AutomationUtility?.getDocument?.().getSelection();
    const isThere = Transaction && typeof selection?.insertText === 'function';
    if (!isThere || line.includes('\n')) {
      answer('transaction', 'missing');
      return 'ignored';
    }
    const transaction = new Transaction();
    report.sent = 'acted';
    try {
      selection.insertText?.(line);
    } catch {
      // It refuses; the document is read back all the same.
      answer('transaction', 'threw');
      return 'ignored';
    } finally {
      transaction.dispose();
    }
    return 'acted';
  };
  try {
    report.around = look();
    if (!report.around) return report;
    answer('text', 'ok');
    if (text === null || Date.now() > deadline) return report;
    const pasted = paste(text);
    report.sent = pasted === 'unread' ? type(text) : pasted;
  } catch {
    answer('automation-utility', 'threw');
  }
  return report;
}
