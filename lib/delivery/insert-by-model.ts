import type { MainAct, PageModel } from '@/lib/insert';
import { judgeReport } from '@/lib/insert/page-model/judge-report';
import type { Around, ModelResult, Probe } from '@/lib/insert/page-model/page-report';
import type { InsertTrace } from '@/lib/insert/types';
import type { Frame } from '@/lib/messaging/send-to-bridge';
import { readInPage, sendInPage } from './look-in-page';

/** What a page's model was found to have and to do, for a report. */
export interface ModelTrace {
  probes: Probe[];
  tried: InsertTrace['tried'][number][];
}

/** Has a page's own model take a text, judges what it then holds, and notes the way there in `trace`; `ignored` where the page's world can't be entered. */
export async function insertByModel(
  frame: Frame,
  { model, text, deadline }: Extract<MainAct, { kind: 'model' }>,
  trace: ModelTrace,
): Promise<ModelResult | 'ignored'> {
  const report = await sendInPage(frame, model, text, deadline);
  if (!report) return 'ignored';
  const now = report.sent === 'nothing' ? null : await readBack(frame, model, report.around, text);
  const { handled, reading, outcome } = judgeReport(report, now, text);
  trace.probes.push(...report.probes);
  if (reading !== null) trace.tried.push({ technique: `model-${model}`, handled, reading });
  return { handled, outcome };
}

/** How long (ms) a model may take to hold the text, and how long between two looks. */
const READ_BACK = { limit: 1000, pause: 40 } as const;

/** Reads the model until it has changed and two looks show the same, or the time is up; null where it can't be read any more. */
async function readBack(
  frame: Frame,
  model: PageModel,
  before: Around | null,
  text: string,
): Promise<Around | null> {
  const end = Date.now() + READ_BACK.limit;
  let last = written(before);
  for (;;) {
    const now = (await readInPage(frame, model, text.length))?.around ?? null;
    const isSettled = written(now) === last && last !== written(before);
    if (!now || isSettled || Date.now() > end) return now;
    last = written(now);
    await new Promise((resolve) => setTimeout(resolve, READ_BACK.pause));
  }
}

function written(around: Around | null): string {
  return around ? around.before + around.selected + around.after : '';
}
