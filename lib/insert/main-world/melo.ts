import type { Around, PageReport, Probe } from '../page-model/page-report';

interface Pad {
  editor: {
    _state: {
      getTextStream(): { textPool: Pool };
      selection: { gcpRange: { gcpBegin: unknown; len: unknown } };
    };
    clipboardManager?: {
      pasteFromDirectCall?: (html: string, plain: string, at: undefined, how: object) => unknown;
    };
  };
  permissionCtrl?: { canEdit?(): unknown };
}

interface Pool {
  size(): unknown;
  subText(from: number, length: number): unknown;
}

type Melo = Window & { pad?: Pad };

/**
 * Runs in the page's own world, so it may use nothing from outside itself. Reads the text around the caret from the model of “melo” (腾讯文档, 企业微信文档), and with a `text` has its
 * clipboard manager take it; where that part is missing, the hidden editor is sent a paste. Reading, checking and sending are one task; the text is sent once. The hidden editor holds text of its own during a composition, so only the model counts. `reach` characters are read on each side.
 */
export function actInMelo(text: string | null, deadline: number, reach: number): PageReport {
  const probes: Probe[] = [];
  const report: PageReport = { probes, around: null, sent: 'nothing' };
  const answer = (name: Probe['name'], given: Probe['answer']) => {
    probes.push({ name, answer: given });
    return null;
  };
  const look = (): Around | null => {
    const { pad } = window as Melo;
    if (!pad?.editor) return answer('pad', 'missing');
    const { _state: state } = pad.editor;
    const { textPool } = state.getTextStream();
    const { gcpBegin: from, len } = state.selection.gcpRange;
    const size = textPool.size();
    if (typeof from !== 'number' || typeof len !== 'number' || typeof size !== 'number')
      return answer('selection', 'wrong-type');
    if (!(from >= 0 && len >= 0 && len <= reach && from + len <= size))
      return answer('selection', 'wrong-type');
    const start = Math.max(0, from - reach);
    const before = textPool.subText(start, from - start);
    const selected = textPool.subText(from, len);
    const after = textPool.subText(from + len, Math.min(reach, size - from - len));
    if (typeof before !== 'string' || typeof selected !== 'string' || typeof after !== 'string')
      return answer('text', 'wrong-type');
    if (before.length + after.length > 2 * reach) return answer('text', 'too-large');
    return { before, selected, after, knowsCaret: true };
  };
  const send = (plain: string): boolean => {
    const escaped = plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const lines = escaped.split('\n');
    const html = lines.length === 1 ? escaped : lines.map((line) => `<p>${line}</p>`).join('');
    const clipboard = (window as Melo).pad?.editor.clipboardManager;
    if (typeof clipboard?.pasteFromDirectCall === 'function') {
      report.sent = 'acted';
      const how = { isKeepTargetStyle: true };
      const taken = clipboard.pasteFromDirectCall(html, plain, undefined, how);
      return (taken as { success?: unknown } | null)?.success !== false;
    }
    answer('clipboard-manager', 'missing');
    const init = { clipboardData: new DataTransfer(), bubbles: true, cancelable: true };
    const event = new ClipboardEvent('paste', init);
    // Firefox drops the data that the constructor is given.
    event.clipboardData?.setData('text/plain', plain);
    return document.querySelector('#melo-hidden-editor')?.dispatchEvent(event) === false;
  };
  try {
    report.around = look();
    if (!report.around) return report;
    answer('text', 'ok');
    const canEdit = (window as Melo).pad?.permissionCtrl?.canEdit?.() !== false;
    if (!canEdit) answer('permission', 'read-only');
    if (text === null || !canEdit || Date.now() > deadline) return report;
    report.sent = send(text) ? 'acted' : 'ignored';
  } catch {
    answer('pad', 'threw');
  }
  return report;
}
