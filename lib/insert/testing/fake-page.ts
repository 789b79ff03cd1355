import { vi } from 'vitest';
import type { FocusChain, FrameOrigin } from '../frame-focus';
import type { Place } from '../place';

type Listen = (event: object) => void;

const QUIET = {
  active: null as unknown,
  hasKeyboard: true,
  isOfOwnOrigin: true,
  focus: 'yes' as FocusChain,
  foreign: null as FrameOrigin | null,
  isOrphan: false,
  /** Whether the remembered words stand in an editable that the page has made again. */
  hasWordsAgain: false,
  keepsKeyboardForCells: false,
  /** The window's listeners, one for each type. */
  listeners: new Map<string, { listen: Listen; isCapturing: boolean; signal: AbortSignal }>(),
  /** Called when the document is written again; null while nobody observes that. */
  onRewrite: null as (() => void) | null,
};

/** What the caret memory of a frame looks at, in Node: a test sets it and then lets something happen. */
export const page = { ...QUIET };

class FakeNode {
  static readonly TEXT_NODE = 3;
  isConnected = true;
  /** The document, or a shadow root. */
  root: object = {};
  getRootNode = () => this.root;
}

class NoInput {
  readonly type = 'text';
}

/** The root of a shadow tree. */
export class FakeShadow {
  constructor(readonly host: object) {}
}

/** An editing host, with the place of the selection in it; null where the selection stands elsewhere. */
export class Editable extends FakeNode {
  isContentEditable = true;
  constructor(public place: Place | null = placeBehind('原')) {
    super();
  }
}

/** A textarea. */
export class Field extends Editable {
  override isContentEditable = false;
  type = 'textarea';
  readOnly = false;
  matches = () => false;
}

class Key {
  key = '';
  altKey = false;
  ctrlKey = false;
  metaKey = false;
}

class FakeObserver {
  constructor(private readonly onChange: () => void) {}
  observe = (_document: object, { childList }: { childList?: boolean }) => {
    if (childList) page.onRewrite = this.onChange;
  };
  disconnect = () => {
    page.onRewrite = null;
  };
}

/** A place in a paragraph, known from others by the words before it. */
export function placeBehind(
  before: string,
  anchorNode: object = { nodeType: 3 },
  collapsed = true,
): Place {
  const selection = { anchorNode, range: { collapsed } } as unknown as Place['selection'];
  return { selection, field: null, before, selected: '', after: '后', side: 'before' };
}

/** Lets an event reach the window. No event bubbles here, as in a page that stops each: only a capturing listener gets it. */
export function happens(type: string, { target = {}, isTrusted = true, key = {} } = {}): void {
  const listener = page.listeners.get(type);
  const event = type.startsWith('key') ? Object.assign(new Key(), key) : {};
  if (!listener || listener.signal.aborted) return;
  if (target === window || listener.isCapturing)
    listener.listen(Object.assign(event, { type, target, isTrusted }));
}

/** Sets the page back, and puts it in place of the browser's globals. */
export function installPage(): void {
  Object.assign(page, QUIET, { listeners: new Map() });
  const globals = {
    Node: FakeNode,
    HTMLElement: Editable,
    HTMLTextAreaElement: Field,
    HTMLInputElement: NoInput,
    ShadowRoot: FakeShadow,
    KeyboardEvent: Key,
    MutationObserver: FakeObserver,
    document: { hasFocus: () => page.hasKeyboard },
    window: { addEventListener },
  };
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
}

function addEventListener(
  type: string,
  listen: Listen,
  { capture, signal }: { capture?: boolean; signal: AbortSignal },
): void {
  page.listeners.set(type, { listen, isCapturing: capture ?? false, signal });
}
