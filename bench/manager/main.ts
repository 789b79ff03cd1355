import { rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { CHROME_BUILD, launchChromium, serve } from '../../e2e/harness';
import { growLibrary } from '../panel/grow-library';
import { makeBenchExtension } from '../panel/make-extension';
import { measureBulkAct, measureChooseAll } from './measure-bulk-act';
import { measureKeys, measureOpenings, measureScroll } from './measure-page';
import { formatManagerReport, type ManagerReport, taskLines } from './report';

const RESULTS = fileURLToPath(new URL('../MANAGER.md', import.meta.url));
/** About as many entries come with the packs; the sizes are of one's own. */
const BUILT_IN = 1080;
const USAGE = `options:
  --sizes=1000,10000,100000  own entries, one after the other in the same profile
  --openings=15              openings of the manager, and as many of the empty page, at each size
  --built                    measures the build that is there
  --dry                      prints, and leaves bench/MANAGER.md as it is`;

/** Measures the built library page in Chromium, beside an empty React page in the same run. */
export async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) {
    console.log(USAGE);
    return;
  }
  const sizes = (optionOf(args, 'sizes') ?? '1000,10000,100000').split(',').map(Number);
  const openings = Number(optionOf(args, 'openings') ?? 15);
  const extensionDir = await makeBenchExtension(CHROME_BUILD);
  const server = await serve(extensionDir, { '/page.html': '<!doctype html><title>文档</title>' });
  const browser = await launchChromium({ extensionDir });
  const reports: ManagerReport[] = [];
  try {
    const page = await browser.newPage(`${server.origin}/page.html`);
    for (const size of sizes) {
      await growLibrary(browser, page, size + BUILT_IN);
      const opened = await measureOpenings(browser, openings);
      const typed = await measureKeys(browser);
      const scrolled = await measureScroll(browser);
      const chosen = await measureChooseAll(browser);
      const acted = await measureBulkAct(browser);
      const report = { size, ...opened, ...typed, scrolled, chosen, acted };
      reports.push(report);
      console.error([`${size} entries done; the longest tasks:`, ...taskLines(report)].join('\n'));
    }
  } finally {
    await browser.close();
    await server.close();
    await rm(extensionDir, { recursive: true, force: true });
  }
  const text = formatManagerReport(reports);
  console.log(text);
  if (!args.includes('--dry')) await writeFile(RESULTS, text);
}

function optionOf(args: readonly string[], name: string): string | undefined {
  return args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
}
