import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BEHAVIOURS } from './behaviours';
import { raiseChromium, type ChromiumStage } from './chromium-stage';
import { IS_CONFORMANCE } from './describe-editor';
import { Harm } from './safe-insert';
import type { EditorOnStage } from './stage';
import { EDITORS } from './suite-editors';
import { buildWithoutFamilies } from './build-without-families';

/** The behaviours that are tried in an editor that nobody has seen; several paragraphs do the most harm. */
const TRIED = new Set(
  IS_CONFORMANCE
    ? ['phrase', 'undo', 'selection', 'paragraphs', 'refocus', 'literal', 'long']
    : ['paragraphs'],
);

let stage: ChromiumStage;
let extensionDir: string;
beforeAll(async () => {
  extensionDir = await buildWithoutFamilies();
  stage = await raiseChromium({ extensionDir });
});
afterAll(async () => {
  await stage.close();
  await rm(extensionDir, { recursive: true, force: true });
});

describe.each(EDITORS)('$name, taken for an editor that nobody knows', (suite) => {
  let editor: EditorOnStage;
  beforeAll(async () => {
    editor = await stage.open(suite.name);
  });

  it('is not recognised', async () => {
    await editor.reset('前|后');
    expect(await stage.locate()).toMatchObject({ state: 'ready', family: 'generic' });
  });

  const behaviours = BEHAVIOURS.filter(
    ({ name, applies }) => TRIED.has(name) && applies?.(suite, 'chromium') !== false,
  );
  it.for(behaviours)('comes to no harm: $name', async (behaviour, { task }) => {
    const failure: unknown = await behaviour.show({ stage, editor, suite }).then(
      () => null,
      (error: unknown) => error,
    );
    task.meta.generic = { editor: suite.name, behaviour: behaviour.name, passed: failure === null };
    expect(failure).not.toBeInstanceOf(Harm);
  });
});
