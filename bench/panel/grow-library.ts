import type { Page } from 'playwright-core';
import type { SnippetInput } from '@/lib/library';
import type { ChromiumBrowser, SidePanel } from '../../e2e/harness';
import { waitFor } from '../../e2e/harness';
import { makeCorpus } from '../search/corpus';

const CHUNK = 5000;
/** How many entries were used, for each size. */
const USED = 60;
/** An index of 100,000 entries on a slow machine, in ms. */
const PATIENCE = 120_000;

/** Adds snippets until the library holds `size` entries, and waits until the sidebar has indexed them and stored what it opens with. */
export async function growLibrary(
  browser: ChromiumBrowser,
  page: Page,
  size: number,
): Promise<{ build: number }> {
  const seed = await browser.newPage(`chrome-extension://${browser.extensionId}/bench/seed.html`);
  await seed.waitForFunction(() => 'bench' in globalThis);
  const inputs = makeCorpus(size)
    .filter((doc) => doc.mine || doc.id.startsWith('x'))
    .map(inputOf);
  const held = await seed.evaluate(() => bench.count());
  // The same corpus grows with its size: what is there already is its beginning.
  const packed = await seed.evaluate(() => bench.countOfPack());
  for (let from = held - packed; from < size - packed; from += CHUNK) {
    const chunk = inputs.slice(from, Math.min(from + CHUNK, size - packed));
    await seed.evaluate(([some, used]) => bench.save(some, used), [chunk, USED] as const);
  }
  await seed.evaluate(() => bench.forgetSnapshot());

  const panel = await browser.openSidePanel(page);
  const build = await indexedAt(panel);
  await waitFor(
    'the index and the first page to be stored',
    () => seed.evaluate(() => bench.hasStored()),
    PATIENCE,
  );
  await seed.close();
  await panel.close();
  return { build };
}

/** When the whole index answers, in ms since the panel's navigation began. */
export async function indexedAt(panel: SidePanel): Promise<number> {
  return waitFor(
    'the index',
    () => panel.evaluate<number>(`performance.getEntriesByName('index-attached')[0]?.startTime`),
    PATIENCE,
  );
}

function inputOf({ text, themes, forms, tags, ...doc }: ReturnType<typeof makeCorpus>[number]) {
  const input: SnippetInput = {
    kind: 'phrase',
    text,
    themes: [...themes],
    forms: [...forms],
    tags: [...tags],
    ...(doc.function === undefined ? {} : { function: doc.function }),
  };
  return input;
}
