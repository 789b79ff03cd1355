import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { chromium, type BrowserContext } from 'playwright-core';
import type { Screen } from './screen';

/** Starts Chromium on a screen and connects to it without any emulation: Playwright's own makes every page believe that it has the focus. */
export async function launchOnScreen(
  executablePath: string,
  profile: string,
  args: readonly string[],
  { display }: Screen,
): Promise<{ context: BrowserContext; end: () => Promise<void> }> {
  const child = spawn(
    executablePath,
    [...args, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, DISPLAY: display } },
  );
  const ended = once(child, 'exit');
  const browser = await chromium.connectOverCDP(await readEndpoint(child.stderr), {
    noDefaults: true,
  });
  const [context] = browser.contexts();
  if (!context) throw new Error('The browser has no profile to work in.');
  return {
    context,
    async end() {
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => child.kill());
      await ended;
    },
  };
}

/** The browser writes where it listens to its error stream. */
async function readEndpoint(errors: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: errors })) {
    const endpoint = /^DevTools listening on (ws:.*)$/.exec(line)?.[1];
    if (endpoint) {
      // The stream must go on being read, or the browser would stop when it is full.
      errors.resume();
      return endpoint;
    }
  }
  throw new Error('The browser ended before it listened.');
}
