import { execFile, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A point of a screen, in its pixels. */
interface ScreenPoint {
  x: number;
  y: number;
}

/** Moves of a drag: a browser begins one once the mouse was seen to move. */
const DRAG_STEPS = 12;

/** A screen of its own with a window manager, and a keyboard and a mouse that are the screen's, not a page's. */
export interface Screen {
  /** For the environment variable `DISPLAY`. */
  readonly display: string;
  /** Presses keys together, named as xdotool names them: `alt+b`, `shift+Return`. */
  press(keys: string): Promise<void>;
  /** Holds a key down, presses another once `isReady`, and lets the first go. */
  hold(key: string, isReady: () => Promise<unknown>, other: string): Promise<void>;
  /** Types ASCII. */
  type(text: string): Promise<void>;
  /** Clicks at a point of the screen, in its pixels. */
  click(x: number, y: number): Promise<void>;
  /** Drags from one point of the screen to another, in its pixels, with the mouse button held. */
  drag(from: ScreenPoint, to: ScreenPoint): Promise<void>;
  close(): void;
}

/** Opens a screen under Xvfb with openbox; `xdotool` has its keyboard and mouse. */
export async function openScreen(): Promise<Screen> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x900x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = `:${await firstLine(server.stdio[3] as Readable)}`;
  const env = { ...process.env, DISPLAY: display };
  const windows = spawn('openbox', ['--startup', 'echo started'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env,
  });
  // A window that is shown before it is managed gets no keyboard.
  await firstLine(windows.stdout, /^started$/);
  const act = async (...args: string[]): Promise<void> => {
    await run('xdotool', args, { env });
  };
  return {
    display,
    press: (keys) => act('key', '--clearmodifiers', keys),
    async hold(key, isReady, other) {
      await act('keydown', key);
      try {
        await isReady();
        await act('key', other);
      } finally {
        await act('keyup', key);
      }
    },
    type: (text) => act('type', '--delay', '15', text),
    click: (x, y) => act('mousemove', String(Math.round(x)), String(Math.round(y)), 'click', '1'),
    async drag(from, to) {
      const moveTo = ({ x, y }: ScreenPoint) =>
        act('mousemove', String(Math.round(x)), String(Math.round(y)));
      await moveTo(from);
      await act('mousedown', '1');
      // It comes to rest before the button is let go, as a hand does: what is under it must have said first that it takes a drop.
      for (let step = 1; step <= 2 * DRAG_STEPS; step += 1) {
        const part = Math.min(1, step / DRAG_STEPS) + (step % 2) / 1000;
        await moveTo({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
      }
      await act('mouseup', '1');
    },
    close() {
      windows.kill();
      server.kill();
    },
  };
}

/** The first line that is like this. */
async function firstLine(input: Readable, like = /./): Promise<string> {
  for await (const line of createInterface({ input })) if (like.test(line)) return line;
  throw new Error('The screen ended before it was there.');
}
