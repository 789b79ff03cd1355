import { beforeEach, expect, it, vi } from 'vitest';
import { answerClosing } from './close-sidebar';
import { openSidebar } from './open-sidebar';

type Script = { func: (...args: number[]) => Promise<boolean>; args: number[] };
type Handler = (message: { sender: { id: string; url: string }; data: unknown }) => void;

/** A browser with one window of one tab. */
const fake = vi.hoisted(() => ({
  close: undefined as Handler | undefined,
  stored: {} as Record<string, unknown>,
  isFocused: true,
  /** Whether the document has the keyboard, each time it is read; null where no script may run. */
  keyboard: [] as Array<boolean | null>,
  acts: [] as string[],
  /** The last script that was to run in the page. */
  script: undefined as Script | undefined,
  onScript: () => {},
}));

vi.mock('@webext-core/messaging', () => ({
  defineExtensionMessaging: () => ({
    onMessage(_: string, handler: Handler) {
      fake.close = handler;
    },
  }),
}));
vi.mock('#imports', () => ({
  browser: {
    runtime: { id: 'own', getURL: () => 'chrome-extension://own/' },
    windows: { get: async () => ({ focused: fake.isFocused }) },
    storage: {
      session: {
        get: async () => fake.stored,
        set: async (value: object) => void Object.assign(fake.stored, value),
      },
    },
    scripting: {
      async executeScript(script: Script) {
        fake.script = script;
        fake.onScript();
        const answer = fake.keyboard.shift();
        if (typeof answer !== 'boolean') throw new Error('no script here');
        return [{ result: answer }];
      },
    },
    sidePanel: {
      close: async () => void fake.acts.push('close'),
      open: async () => void fake.acts.push('open'),
    },
    tabs: {
      query: async () => [{ id: 7, index: 0 }],
      async create() {
        fake.acts.push('visit');
        return { id: 8 };
      },
      update: async () => undefined,
      remove: async () => undefined,
    },
  },
}));

beforeEach(() => {
  fake.stored = {};
  fake.isFocused = true;
  fake.acts = [];
  fake.onScript = () => {};
  answerClosing();
});

/** Closes the sidebar and returns what the browser was made to do, in order. */
async function close(...keyboard: Array<boolean | null>): Promise<string[]> {
  fake.keyboard = keyboard;
  fake.acts = [];
  fake.close?.({ sender: { id: 'own', url: 'chrome-extension://own/sidepanel.html' }, data: 1 });
  // Nothing in it waits for a timer.
  await new Promise((resolve) => setImmediate(resolve));
  expect(fake.keyboard).toEqual([]);
  return fake.acts;
}

it('leaves a document alone that has the keyboard when the panel is closed', async () => {
  expect(await close(true)).toEqual(['close']);
});

it('shows another tab for a moment where the keyboard was left to nobody, and before the closing from then on', async () => {
  expect(await close(false)).toEqual(['close', 'visit']);
  expect(await close(true)).toEqual(['visit', 'close']);
});

it('shows it once more where the keyboard went astray all the same', async () => {
  await close(false);
  expect(await close(false)).toEqual(['visit', 'close', 'visit']);
});

it('shows it once, and learns nothing, where no script may ask', async () => {
  expect(await close(null)).toEqual(['close', 'visit']);
  expect(fake.stored).toEqual({});
  await close(false);
  expect(await close(null)).toEqual(['visit', 'close']);
});

it('leaves the keyboard to a panel that was opened again meanwhile', async () => {
  fake.onScript = () => void openSidebar(1);
  expect(await close(false)).toEqual(['close', 'open']);
  expect(fake.stored).toEqual({});
});

/** Runs the script that looks who has the keyboard; `moves` give and take it, in ms. */
async function look(hasFirst: boolean, moves: Record<number, boolean>): Promise<boolean> {
  await close(true);
  let has = hasFirst;
  const listeners: Array<() => void> = [];
  vi.stubGlobal('document', { hasFocus: () => has });
  vi.stubGlobal('addEventListener', (_: string, listener: () => void) => listeners.push(listener));
  vi.useFakeTimers();
  for (const [ms, isGiven] of Object.entries(moves))
    setTimeout(() => {
      has = isGiven;
      if (isGiven) for (const listener of listeners) listener();
    }, Number(ms));
  const answer = fake.script?.func(...fake.script.args);
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  return answer ?? Promise.reject(new Error('no script ran'));
}

it.each([
  ['has it', true, {}, true],
  ['gets it soon', false, { 60: true }, true],
  ['does not get it', false, {}, false],
  ['gets it too late', false, { 150: true }, false],
  ['has it, and a panel that is slow to go takes it once more', true, { 90: false }, false],
  ['gets it, and loses it to the panel', false, { 60: true, 200: false }, false],
  ['loses it and has it back', true, { 50: false, 120: true }, true],
])('the document %s', async (_, hasFirst, moves, has) => {
  expect(await look(hasFirst, moves)).toBe(has);
});

it('gives the keyboard to nobody while the user is in another window', async () => {
  fake.isFocused = false;
  expect(await close()).toEqual(['close']);
});

it('takes no word from a page', () => {
  const page = { sender: { id: 'own', url: 'https://example.com/' }, data: 1 };
  expect(() => fake.close?.(page)).toThrow('not from the extension');
});
