import { beforeAll, describe, expect, it } from 'vitest';
import { BEHAVIOURS, type Behaviour, type Subject } from './behaviours';
import { Harm } from './safe-insert';
import type { EditorOnStage, Setting, Stage } from './stage';
import type { BrowserName, Limit, SuiteEditor } from './suite-editor';

/** The tables of the conformance run: a browser each, headless, and each with a keyboard that really is in the sidebar. */
export type TableName = BrowserName | 'keyboard' | 'firefox-keyboard';

declare module 'vitest' {
  interface TaskMeta {
    /** What the table of the conformance run says of a test. */
    conformance?: {
      /** Which of its tables. */
      table: TableName;
      setting: Setting;
      editor: string;
      behaviour: string;
      /** Why the editor does not do it. */
      limit?: { shows: string; why: string };
    };
    /** What came of an editor that was taken for one that nobody knows. */
    generic?: { editor: string; behaviour: string; passed: boolean };
  }
}

/** True for the run that shows everything; other runs show what is core. */
export const IS_CONFORMANCE: boolean = process.env['BIJIA_CONFORMANCE'] === '1';

/** Each chosen behaviour of an editor as a test; one that the editor is known not to have must fail as it is known to. */
export function describeEditor(
  suite: SuiteEditor,
  setting: Setting,
  browser: BrowserName,
  stageOf: () => Stage,
  isChosen: (behaviour: Behaviour) => boolean,
  table: TableName = browser,
): void {
  describe(`${suite.name} in the ${setting}`, () => {
    let editor: EditorOnStage;
    beforeAll(async () => {
      editor = await stageOf().open(suite.name, setting);
    });

    for (const behaviour of BEHAVIOURS) {
      if (!isChosen(behaviour) || behaviour.applies?.(suite, browser) === false) continue;
      const limit = suite.limits?.find(
        (each) =>
          each.behaviour === behaviour.name &&
          (each.browser ?? browser) === browser &&
          (each.setting ?? setting) === setting &&
          (each.withKeyboard !== true || table.includes('keyboard')),
      );
      const known = limit && { shows: limit.shows, why: limit.why };
      const meta = {
        conformance: {
          table,
          setting,
          editor: suite.name,
          behaviour: behaviour.name,
          ...(known ? { limit: known } : {}),
        },
      };
      it(`${limit ? 'does not: ' : ''}${behaviour.title}`, { meta }, async () => {
        const subject = { stage: stageOf(), editor, suite };
        const shown = limit ? expectLimit(behaviour, subject, limit) : behaviour.show(subject);
        await expect(shown).resolves.toBeUndefined();
      });
    }
  });
}

async function expectLimit(behaviour: Behaviour, subject: Subject, limit: Limit): Promise<void> {
  const failure: unknown = await behaviour.show(subject).then(
    () => null,
    (error: unknown) => error,
  );
  if (failure instanceof Harm) throw failure;
  if (failure === null && limit.unsteady) return;
  expect(failure, 'it does now: take the limit away').toBeInstanceOf(Error);
  expect(failure instanceof Error ? failure.message : '').toContain(limit.shows);
}
