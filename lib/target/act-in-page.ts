import { browser } from '#imports';
import type { MainAct } from '@/lib/insert';
import { pasteInPage } from '@/lib/insert/main-world/paste';
import { insertInTinymce } from '@/lib/insert/main-world/tinymce';
import { insertInUeditor } from '@/lib/insert/main-world/ueditor';
import type { Frame } from '@/lib/messaging/ask-bridge';

/** Carries out in the page's own world what a family of editors needs there; false when nobody took it up. */
export async function actInPage({ tabId, frameId }: Frame, act: MainAct): Promise<boolean> {
  const where = { target: { tabId, frameIds: [frameId] }, world: 'MAIN' as const };
  try {
    const [result] = await runIn(where, act);
    return result?.result === true;
  } catch {
    return false;
  }
}

function runIn(
  where: { target: { tabId: number; frameIds: number[] }; world: 'MAIN' },
  act: MainAct,
) {
  const run = browser.scripting.executeScript;
  switch (act.help) {
    case 'tinymce':
      return run({ ...where, func: insertInTinymce, args: [act.text] });
    case 'ueditor':
      return run({ ...where, func: insertInUeditor, args: [act.text] });
    case 'paste':
      return run({ ...where, func: pasteInPage, args: [act.plain, act.html] });
  }
}
