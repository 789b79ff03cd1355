import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * Returns the source of `lib/delivery` as one script that puts it on `globalThis.target`: evaluated in an extension page, it acts with that
 * page's permissions, and the product need expose nothing.
 */
export async function bundleTarget(browser: 'chrome' | 'firefox'): Promise<string> {
  return bundleEntry('./target-entry.ts', browser);
}

/** Returns a module of this folder, with all that it imports, as one script for a page of `browser`. */
export async function bundleEntry(entry: string, browser: 'chrome' | 'firefox'): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    resolve: {
      alias: { '@': fileURLToPath(new URL('../..', import.meta.url)), '#imports': 'wxt/browser' },
    },
    define: { 'import.meta.env.FIREFOX': String(browser === 'firefox') },
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: {
        entry: fileURLToPath(new URL(entry, import.meta.url)),
        formats: ['iife'],
        name: 'unused',
      },
    },
  });
  const [result] = [built].flat();
  if (!result || !('output' in result)) throw new Error('vite built nothing');
  return result.output[0].code;
}
