import { browser } from '#imports';
import type { CaretReport } from '@/lib/insert';
import { askBridge } from '@/lib/messaging/ask-bridge';
import { BRIDGE_FILE } from './bridge-file';

/** A frame of the tab that the extension may enter, and what its bridge tells. */
export interface FrameReport extends CaretReport {
  frameId: number;
}

/** What came of entering a tab: its frames, or the browser's own word against it. */
export type Entered = { ok: true; frames: FrameReport[] } | { ok: false; error: string };

/** Puts the bridge into every frame of a tab that may be entered; injecting it again changes nothing. */
export async function injectBridge(
  tabId: number,
): Promise<{ ok: true; frameIds: number[] } | { ok: false; error: string }> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      files: [BRIDGE_FILE],
      injectImmediately: true,
    });
    return { ok: true, frameIds: results.map((result) => result.frameId) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

/** Enters a tab and asks each frame for its caret. */
export async function reportFrames(tabId: number): Promise<Entered> {
  const injected = await injectBridge(tabId);
  if (!injected.ok) return injected;
  const reports = await Promise.all(
    injected.frameIds.map(async (frameId) => {
      const report = await askBridge({ tabId, frameId }, 'reportCaret');
      return report ? [{ ...report, frameId }] : [];
    }),
  );
  return { ok: true, frames: reports.flat() };
}
