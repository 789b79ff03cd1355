import { browser } from '#imports';
import type { MainAct, MainResult } from '@/lib/insert';
import { pasteInPage } from '@/lib/insert/main-world/paste';
import { insertInTinymce } from '@/lib/insert/main-world/tinymce';
import { insertInUeditor } from '@/lib/insert/main-world/ueditor';
import type { Frame } from '@/lib/messaging/send-to-bridge';

/** An act that carries out a technique. */
export type TechniqueAct = Exclude<MainAct, { kind: 'model' }>;

/** Carries out in the page's own world what a family of editors needs there; `ignored` when nothing in the page took it up. */
export async function actInPage({ tabId, frameId }: Frame, act: TechniqueAct): Promise<MainResult> {
  const where = { target: { tabId, frameIds: [frameId] }, world: 'MAIN' as const };
  try {
    const [injected] = await runIn(where, act);
    const result: unknown = injected?.result;
    return result === 'acted' || result === 'by-lines' || result === 'forbidden'
      ? result
      : 'ignored';
  } catch {
    return 'ignored';
  }
}

function runIn(
  where: { target: { tabId: number; frameIds: number[] }; world: 'MAIN' },
  act: TechniqueAct,
) {
  const run = browser.scripting.executeScript;
  switch (act.kind) {
    case 'tinymce':
      return run({ ...where, func: insertInTinymce, args: [act.text, act.deadline] });
    case 'ueditor':
      return run({ ...where, func: insertInUeditor, args: [act.text, act.deadline] });
    case 'paste':
      return run({ ...where, func: pasteInPage, args: [act.plain, act.html, act.deadline] });
  }
}
