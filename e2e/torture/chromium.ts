import { type ChromiumBrowser, launchChromium } from '../harness';
import { Manager } from '../manager-driver';
import { act } from './acts';
import { readSnippets, textsOf } from './read-library';
import type { TorturedBrowser } from './tortured-browser';

/** Starts a Chromium whose library page does the acts. */
export async function openChromium(home: string): Promise<TorturedBrowser> {
  const browser = await launchChromium({ home });
  const manager = await Manager.open(browser);
  return {
    read: async () => textsOf(await manager.page.evaluate(readSnippets)),
    act: (texts, random) => act(manager, texts, random),
    kill: () => kill(browser),
    close: () => browser.close(),
  };
}

async function kill(browser: ChromiumBrowser): Promise<void> {
  const { processInfo } = await browser.session.send('SystemInfo.getProcessInfo');
  const pid = processInfo.find(({ type }) => type === 'browser')?.id;
  if (pid === undefined) throw new Error('The browser does not give its process.');
  const closed = new Promise((resolve) => browser.context.once('close', resolve));
  // It leads a process group of its own.
  process.kill(-pid, 'SIGKILL');
  await closed;
}
