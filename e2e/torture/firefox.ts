import type { Random } from '@/lib/search/testing/random';
import { launchFirefox } from '../harness';
import type { FirefoxSidebar } from '../harness/firefox-sidebar';
import { newText } from './acts';
import { readSnippets, type StoredTexts, textsOf } from './read-library';
import type { Acted, TorturedBrowser } from './tortured-browser';

/** Starts a Firefox whose sidebar does the acts: the automation reaches no other page of the extension there. */
export async function openFirefox(home: string): Promise<TorturedBrowser> {
  const browser = await launchFirefox({ home });
  await browser.newPage('about:blank');
  const sidebar = await browser.openSidebar();
  await sidebar.waitFor(`document.querySelector('[role=listbox] [role=option]') !== null`);
  return {
    read: async () => textsOf(await sidebar.evaluate(readSnippets)),
    act: (texts, random) => act(sidebar, texts, random),
    kill: () => browser.kill(),
    close: () => browser.close(),
  };
}

async function act(sidebar: FirefoxSidebar, texts: StoredTexts, random: Random): Promise<Acted> {
  const names = texts.standing.length > 0 ? ['save', 'delete', 'restore'] : ['save'];
  const name = random.pick(names);
  if (name === 'save') return { name, texts: await save(sidebar, texts, newText(random)) };
  const text = random.pick(texts.standing);
  await remove(sidebar, text);
  if (name === 'restore') {
    await click(sidebar, 'button', '撤销');
    await said(sidebar, '已恢复');
    return { name, texts };
  }
  const standing = texts.standing.filter((one) => one !== text);
  return { name, texts: { standing, trashed: [...texts.trashed, text] } };
}

async function save(
  sidebar: FirefoxSidebar,
  texts: StoredTexts,
  text: string,
): Promise<StoredTexts> {
  await click(sidebar, 'button', '新建');
  await focus(sidebar, 'form textarea');
  await sidebar.type(text);
  await click(sidebar, 'button', '保存');
  await said(sidebar, '已保存');
  return { ...texts, standing: [...texts.standing, text] };
}

async function remove(sidebar: FirefoxSidebar, text: string): Promise<void> {
  await focus(sidebar, 'input[aria-label="搜索"]');
  await sidebar.type(text);
  await sidebar.waitFor(
    (wanted: string) =>
      document.querySelector('[role=listbox]')?.getAttribute('data-query') === wanted &&
      document.querySelector('[role=option][aria-selected=true]')?.textContent?.includes(wanted),
    text,
  );
  await sidebar.waitFor(() => {
    const button = document.querySelector<HTMLElement>('[role=toolbar] button[aria-haspopup=menu]');
    button?.click();
    return button !== null;
  });
  await click(sidebar, 'menuitem', '删除');
  await said(sidebar, '已删除');
}

async function focus(sidebar: FirefoxSidebar, selector: string): Promise<void> {
  await sidebar.waitFor((wanted: string) => {
    const field = document.querySelector<HTMLElement>(wanted);
    field?.focus();
    return document.activeElement === field;
  }, selector);
}

/** Clicks what has that role and name, once it is there. */
async function click(sidebar: FirefoxSidebar, role: string, name: string): Promise<void> {
  await sidebar.waitFor(
    (wantedRole: string, wantedName: string) => {
      const found = [
        ...document.querySelectorAll<HTMLElement>(`${wantedRole}, [role=${wantedRole}]`),
      ].find(
        (one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() === wantedName,
      );
      found?.click();
      return found !== undefined;
    },
    role,
    name,
  );
}

async function said(sidebar: FirefoxSidebar, words: string): Promise<void> {
  await sidebar.waitFor(
    (wanted: string) =>
      document.querySelector('[role=status][aria-label="状态"]')?.textContent?.includes(wanted),
    words,
  );
}
