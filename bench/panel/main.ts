import { rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { CHROME_BUILD, launchChromium, serve } from '../../e2e/harness';
import { growLibrary } from './grow-library';
import { makeBenchExtension } from './make-extension';
import { measureKeystrokes } from './measure-keystrokes';
import { measureOpenings } from './measure-openings';
import { type PanelReport, formatPanelReport } from './report';

const RESULTS = fileURLToPath(new URL('../PANEL.md', import.meta.url));
const USAGE = `options:
  --sizes=1000,10000,100000  entries in the library, one after the other in the same profile
  --openings=20              openings of the sidebar, and as many of the empty page, at each size
  --queries=40               queries typed key by key at each size
  --built                    measures the build that is there
  --dry                      prints, and leaves bench/PANEL.md as it is`;

/** Measures the built extension in the real side panel of Chromium. */
export async function main(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) {
    console.log(USAGE);
    return;
  }
  const sizes = (optionOf(args, 'sizes') ?? '1000,10000,100000').split(',').map(Number);
  const openings = Number(optionOf(args, 'openings') ?? 20);
  const queries = Number(optionOf(args, 'queries') ?? 40);

  const extensionDir = await makeBenchExtension(CHROME_BUILD);
  const server = await serve(extensionDir, { '/page.html': '<!doctype html><title>文档</title>' });
  const browser = await launchChromium({ extensionDir });
  const reports: PanelReport[] = [];
  try {
    const page = await browser.newPage(`${server.origin}/page.html`);
    for (const size of sizes) {
      const built = await growLibrary(browser, page, size);
      const opened = await measureOpenings(browser, page, openings);
      const typed = await measureKeystrokes(browser, page, queries);
      reports.push({ size, ...built, ...opened, ...typed });
      console.error(`${size} entries done`);
    }
  } finally {
    await browser.close();
    await server.close();
    await rm(extensionDir, { recursive: true, force: true });
  }

  const text = formatPanelReport(reports);
  console.log(text);
  if (!args.includes('--dry')) await writeFile(RESULTS, text);
}

function optionOf(args: readonly string[], name: string): string | undefined {
  return args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
}
