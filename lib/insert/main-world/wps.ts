import type { Around, PageReport, Probe } from '../page-model/page-report';

type Members = Record<string, unknown>;

/**
 * Runs in the page's own world, so it may use nothing from outside itself. Reads the text around the caret from the open API of 金山/WPS 文字, each member of which may be a promise, and with a
 * `text` has its selection type it; where that member is missing, nothing is sent. Everything is read before the check; between the check and the sending nothing is awaited.
 * `reach` characters are read on each side.
 */
// oxlint-disable-next-line max-lines-per-function -- it runs in the page, so its steps must stand inside it
export async function actInWps(
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
  const wait = <T>(ms: number, late: T) => new Promise<T>((done) => setTimeout(done, ms, late));
  const isObject = (value: unknown): value is Members =>
    (typeof value === 'object' && value !== null) || typeof value === 'function';
  const follow = async (from: unknown, name: Probe['name'], ...path: string[]) => {
    let at = from;
    for (const member of path) {
      if (!isObject(at)) return answer(name, 'missing');
      at = await Promise.race([at[member], wait(250, 'late')]);
      if (at === 'late') return answer(name, 'late');
    }
    return at;
  };
  const application = (): unknown => {
    const page = window as unknown as { APP?: unknown; WPSOpenApi?: { Application?: unknown } };
    const app = isObject(page.APP) ? page.APP : null;
    return app && 'ActiveDocument' in app ? app : page.WPSOpenApi?.Application;
  };
  const look = async (): Promise<{
    around: Around;
    selection: Members;
    canWrite: boolean;
  } | null> => {
    const app = application();
    if (!isObject(app)) return answer('application', 'missing');
    const all = await follow(app, 'document', 'ActiveDocument', 'Content', 'Text');
    if (typeof all !== 'string') return all === null ? null : answer('text', 'wrong-type');
    if (all.length > 5_000_000) return answer('text', 'too-large');
    const selection = await follow(app, 'selection', 'ActiveDocument', 'ActiveWindow', 'Selection');
    const range = await follow(selection, 'selection', 'Range');
    const start = await follow(range, 'selection', 'Start');
    const end = await follow(range, 'selection', 'End');
    const readOnly = await follow(app, 'document', 'ActiveDocument', 'ReadOnly');
    if (!isObject(selection) || typeof start !== 'number' || typeof end !== 'number') return null;
    if (!(start >= 0 && start <= end && end <= all.length && end - start <= reach))
      return answer('selection', 'wrong-type');
    const around = {
      before: all.slice(Math.max(0, start - reach), start),
      selected: all.slice(start, end),
      after: all.slice(end, end + reach),
      knowsCaret: true,
    };
    return { around, selection, canWrite: readOnly !== true };
  };
  try {
    const found = await look();
    if (!found) return report;
    report.around = found.around;
    answer('text', 'ok');
    if (!found.canWrite) answer('document', 'read-only');
    if (text === null || !found.canWrite || Date.now() > deadline) return report;
    const typeText = found.selection['TypeText'];
    if (typeof typeText !== 'function') {
      answer('typing', 'missing');
      return report;
    }
    report.sent = 'acted';
    const typed: unknown = typeText.call(found.selection, text);
    await Promise.race([typed, wait(500, null)]);
  } catch {
    answer('application', 'threw');
  }
  return report;
}
