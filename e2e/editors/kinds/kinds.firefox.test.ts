import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { raiseFirefoxOnScreen, type FirefoxScreenStage } from '../firefox-screen-stage';
import { GIVEN } from './kind';
import { KIND_PAGES, NEWS_STATES, NOTE_NEWS, pathOfKind } from './news';
import { KINDS } from './pages';

/* As in Chromium: the page is without the keyboard while the text is inserted, and what counts is what stands there when it is back. */
describe('a page in Firefox', () => {
  let stage: FirefoxScreenStage;
  beforeAll(async () => {
    stage = await raiseFirefoxOnScreen(KIND_PAGES);
  });
  afterAll(() => stage.close());

  it.each(KINDS)('$title', async (kind) => {
    const { expected, swallows, given = GIVEN } = kind;
    const { text } = given;
    const typed = expected.model.includes(text) && swallows === undefined ? 'xyz' : '';
    const opened = await stage.open(pathOfKind(kind));
    await opened.reset(given.notation);
    await stage.evaluateInSidebar(`(() => { ${NOTE_NEWS} })(), true`);
    await stage.waitInPage('isQuiet()');
    const result = await stage.deliver({ text });
    expect(result).toMatchObject(expected.result);
    const states = () => stage.evaluateInSidebar<string[]>(NEWS_STATES);
    await expect.poll(states, { timeout: 4000 }).toEqual(expected.news ?? []);
    await stage.waitInPage('isQuiet()');
    await stage.enterPage();
    if (typed !== '') await stage.type(typed);
    await expect.poll(() => opened.read()).toEqual(expected.model.replace(text, text + typed));
  });
});
