import type { Insertion, InsertResult, TargetState } from '@/lib/delivery/types';

/** Where an editor stands: in the page itself, or in a frame of the same origin. */
export type Setting = 'page' | 'frame';

/** The editor of an open page. */
export interface EditorOnStage {
  /** The paragraphs of its model, joined by `\n`. */
  readonly read: () => Promise<string>;
  /** Text with its caret as `|`, or its selection between two of them. */
  readonly reset: (notation: string) => Promise<void>;
}

/** A browser with the extension, its real sidebar and one tab for the pages of the suite. */
export interface Stage {
  open(name: string, setting?: Setting): Promise<EditorOnStage>;
  /** Types with the keyboard, wherever the focus of the tab is. */
  type(text: string): Promise<void>;
  undo(): Promise<void>;
  /** Clicks a button outside the editor. */
  leave(): Promise<void>;
  /** Gives the keyboard to the page. */
  enterPage(): Promise<void>;
  /** Clicks a button in a frame of another origin, which the extension may enter. */
  readonly visitForeignFrame?: () => Promise<void>;
  /** Gives the keyboard to the real sidebar. */
  enterSidebar(): Promise<void>;
  /** Composes with an input method; Chromium alone. */
  readonly compose?: (text: string) => Promise<void>;
  readonly commit?: (text: string) => Promise<void>;
  /** As the sidebar does it, from the sidebar's page. */
  deliver(insertion: Insertion): Promise<InsertResult>;
  readonly locate: () => Promise<TargetState>;
  close(): Promise<void>;
}

/** Reads caret notation. */
export function readNotation(notation: string): { text: string; from: number; to: number } {
  const from = notation.indexOf('|');
  const to = notation.lastIndexOf('|');
  return { text: notation.replaceAll('|', ''), from, to: to > from ? to - 1 : from };
}

/** The source of a call of `lib/delivery` for the tab that the sidebar stands beside. */
export function callTarget(call: string): string {
  return `(async () => {
    const { id } = await chrome.windows.getCurrent();
    const tabId = await window.target.activeTab(id);
    return window.target.${call};
  })()`;
}

/** What the suite's browsers have granted: the other origin, so that a page itself has `activeTab` alone. */
export const FOREIGN_HOSTS: readonly string[] = ['http://localhost/*'];

/** Pages besides those of the editors, by their path: each editor in a frame, and what the frame of another origin holds. */
export function framedPages(names: readonly string[]): Record<string, string> {
  return {
    ...Object.fromEntries(names.map((name) => [`/framed/${name}.html`, framedPage(name)])),
    [FOREIGN]: '<!doctype html><title>foreign</title><button>foreign</button>',
  };
}

const FOREIGN = '/foreign.html';

/** Runs in the page: shows a frame of another origin at its end, once. */
export function showForeignFrame(src: string): Promise<void> {
  if (document.getElementById('foreign')) return Promise.resolve();
  const frame = Object.assign(document.createElement('iframe'), { id: 'foreign', src });
  return new Promise((resolve) => {
    frame.addEventListener('load', () => resolve(), { once: true });
    document.body.append(frame);
  });
}

/** The path of an editor's page; its name may end with options (`google-docs?api=off`). */
export function pathOf(name: string, setting: Setting): string {
  const [page, options] = name.split('?');
  return `/${setting === 'page' ? '' : 'framed/'}${page}.html${options ? `?${options}` : ''}`;
}

/** Where the frame of another origin is. */
export function foreignUrl(otherOrigin: string): string {
  return otherOrigin + FOREIGN;
}

function framedPage(name: string): string {
  return `<!doctype html><title>framed ${name}</title>
    <button id="elsewhere">elsewhere</button><br>
    <iframe width="900" height="500"></iframe>
    <script>document.querySelector('iframe').src = '/${name}.html' + location.search</script>`;
}
