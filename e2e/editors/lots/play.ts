import type { InsertionNews, InsertResult } from '@/lib/delivery/types';
import { waitFor } from '../../harness';
import { buildPages } from '../build-pages';
import { callTarget, readNotation } from '../stage';
import { ACTS, findFault, isTypedBehind, KEY, maySeeKey, type Played } from './judge-lot';
import { openChromium } from './lot-chromium';
import { openFirefox } from './lot-firefox';
import { lotPage } from './lot-page';
import type { LotSidebar, LotWindow } from './lot-window';
import { simplerThan, type Spec } from './spec';

/** A browser in which pages made by lot are played. */
export interface Player {
  play(spec: Spec): Promise<Played>;
  /** The plainest spec that still falls, and how. */
  shrink(spec: Spec, fault: string): Promise<{ spec: Spec; fault: string }>;
  close(): Promise<void>;
}

/** Opens a browser in a window with a real keyboard: it is in the sidebar while text is inserted, and back in the page when the model is read. */
export async function openPlayer(browser: 'chromium' | 'firefox' = 'chromium'): Promise<Player> {
  await buildPages();
  const pages: Record<string, string> = {};
  const window = await (browser === 'firefox' ? openFirefox : openChromium)(pages);

  async function play(spec: Spec): Promise<Played> {
    pages['/lot.html'] = lotPage(spec, false);
    pages['/lot-inner.html'] = lotPage(spec, true);
    const { texts } = ACTS[spec.act];
    await start(window, spec);
    const sidebar = await window.enterSidebar();
    await sidebar.evaluate(NOTE_NEWS);
    await settle(window);
    const results: InsertResult[] = [];
    for (const text of texts) results.push(await insert(sidebar, text));
    await settle(window);
    // The bridge looks once more within half a second of what the page does; what is still wrong then is a fault.
    const look = async () => ({ said: await newsOf(sidebar, results), model: await read(window) });
    const isTrue = async () => findFault(spec, await look()) === null;
    await waitFor('what is said to be so', isTrue, LOOKING_ON).catch(() => undefined);
    const { said } = await look();
    const [only] = results;
    const isAdvised = results.length === 1 && only && !only.ok && ADVISED.has(only.reason);
    if (isAdvised) await window.copy(texts.join(''));
    await window.leaveSidebar();
    await settle(window);
    const played = { said, model: await read(window) };
    if (isAdvised) return { ...played, followed: await followAdvice(window, spec) };
    return maySeeKey(spec, said)
      ? { ...played, typed: await goOnTyping(window, spec, said) }
      : played;
  }

  return {
    play,
    async shrink(spec, fault) {
      let smallest = { spec, fault };
      for (let isSmaller = true; isSmaller;) {
        isSmaller = false;
        for (const simpler of simplerThan(smallest.spec)) {
          const found = findFault(simpler, await play(simpler));
          if (found === null) continue;
          smallest = { spec: simpler, fault: found };
          isSmaller = true;
          break;
        }
      }
      return smallest;
    },
    close: () => window.close(),
  };
}

/** How long (ms) what is said may be wrong after the page's own acts are over. */
const LOOKING_ON = 1500;

/** The failures after which the sidebar says that Ctrl+V puts the text where the caret is. */
const ADVISED: ReadonlySet<string> = new Set(['not-accepted', 'too-long', 'paste-forbidden']);

/** Opens the page with the text and the caret of the spec in it. */
async function start(window: LotWindow, spec: Spec): Promise<void> {
  await window.open('/lot.html');
  await waitFor('the editor', () => window.evaluate<boolean>('window.editor !== undefined'));
  const { text, from, to } = readNotation(ACTS[spec.act].notation);
  await window.evaluate(`window.editor.reset(${JSON.stringify(text)}, ${from}, ${to})`);
}

/** Pastes the copied text where the keyboard is now, and on a fresh page beside which the sidebar was opened and closed; what the model holds after each. */
async function followAdvice(
  window: LotWindow,
  spec: Spec,
): Promise<{ model: string; byHand: string }> {
  const model = await paste(window);
  await startByHand(window, spec);
  return { model, byHand: await paste(window) };
}

/** Opens the page of the spec, and opens and closes the sidebar. */
async function startByHand(window: LotWindow, spec: Spec): Promise<void> {
  await start(window, spec);
  await window.enterSidebar();
  await settle(window);
  await window.leaveSidebar();
  await settle(window);
  // Firefox leaves the field when the sidebar takes the keyboard, and does not come back to it.
  await window.evaluate('window.lot.takeKeyboard()');
}

async function paste(window: LotWindow): Promise<string> {
  return pressed(window, 'ctrl+v', 'v');
}

/** Presses keys; what the model holds when the page is done with the last of them. */
async function pressed(window: LotWindow, keys: string, last: string): Promise<string> {
  await window.press(keys);
  await waitFor('the keys to come', () => window.evaluate<boolean>(`window.lot.hasHad('${last}')`));
  await settle(window);
  return read(window);
}

/** Types a key right behind the insertions and, where it lands elsewhere, on a fresh page beside which the sidebar was opened and closed; what the model holds after each. */
async function goOnTyping(
  window: LotWindow,
  spec: Spec,
  said: Played['said'],
): Promise<NonNullable<Played['typed']>> {
  const model = await pressed(window, KEY, KEY);
  if (isTypedBehind(spec, said, model)) return { model, byHand: null };
  await startByHand(window, spec);
  return { model, byHand: await pressed(window, KEY, KEY) };
}

function read(window: LotWindow): Promise<string> {
  return window.evaluate<string>('window.editor.text()');
}

function insert(sidebar: LotSidebar, text: string): Promise<InsertResult> {
  return sidebar.evaluate(callTarget(`deliver(tabId, ${JSON.stringify({ text })})`));
}

/** Waits until all that the page does by itself is over. */
async function settle(window: LotWindow): Promise<void> {
  await waitFor('the page to be settled', () => window.evaluate('window.lot.isSettled()'));
}

/** Each result with the last news of it. */
async function newsOf(
  sidebar: LotSidebar,
  results: readonly InsertResult[],
): Promise<Played['said']> {
  const news = await sidebar.evaluate<InsertionNews[]>('window.news');
  return results.map((result) => {
    const own = news.filter(({ id }) => result.ok && id === result.id);
    return { result, news: own.at(-1)?.now ?? null };
  });
}

const NOTE_NEWS = `window.news = [];
  chrome.runtime.onMessage.addListener(({ type, data }) => {
    if (type === 'insertionNews') window.news.push(data);
  });
  true`;
