import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { raiseFirefoxOnScreen, type FirefoxScreenStage } from '../firefox-screen-stage';
import { readNotation } from '../stage';
import { GIVEN } from './kind';
import { CARET, KIND_PAGES, NEWS_LACK_UNDO, NEWS_STATES, NOTE_NEWS, pathOfKind } from './news';
import { KINDS } from './pages';

/* As in Chromium: the page is without the keyboard while the text is inserted, and what counts is what stands there when it is back. */
describe('a page in Firefox', () => {
  let stage: FirefoxScreenStage;
  beforeAll(async () => {
    stage = await raiseFirefoxOnScreen(KIND_PAGES);
  });
  afterAll(() => stage.close());

  it.each(KINDS)('$title', async (kind) => {
    const { expected, swallows, undo, caret, given = GIVEN } = kind;
    const { text } = given;
    const { shown = text } = kind;
    const typed = expected.model.includes(shown) && (swallows ?? undo) === undefined ? 'xyz' : '';
    const opened = await stage.open(pathOfKind(kind));
    await opened.reset(given.notation);
    await stage.evaluateInSidebar(`(() => { ${NOTE_NEWS} })(), true`);
    await stage.waitInPage('isQuiet()');
    const result = await stage.deliver({ text });
    expect(result).toMatchObject(expected.result);
    expect('altered' in result).toBe('altered' in expected.result);
    const states = () => stage.evaluateInSidebar<string[]>(NEWS_STATES);
    await expect.poll(states).toEqual(expected.news ?? []);
    await stage.waitInPage('isQuiet()');
    const isAdvised = !('lacksUndo' in result) && !(await stage.evaluateInSidebar(NEWS_LACK_UNDO));
    expect([undefined, isAdvised]).toContain(undo?.firefox);
    await stage.enterPage();
    if (caret !== undefined) await stage.waitInPage(`${CARET} === ${caret}`);
    if (typed !== '') await stage.type(typed);
    if (undo?.firefox) await stage.undo();
    const left = undo?.firefox
      ? readNotation(given.notation).text
      : expected.model.replace(shown, shown + typed);
    await expect.poll(() => opened.read()).toEqual(left);
  });
});
