import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { NOTICES_FILE, RULE } from '../lib/read-notices.mjs';
import { type BundledPackage, findBundledPackages } from './bundled-packages';
import { readLicenceText } from './licence-text';

/** What the bundler put into each script of a build, and the notices made from it. */
export interface Notices {
  /** Returns a plugin that notes the modules of every script; pages and workers need one each. */
  plugin(): Plugin;
  /** Writes the notices into a finished build. Throws when the build holds a script that no plugin saw. */
  write(dir: string): void;
}

/** Collects what is really bundled, from one build of the extension, in the project at `root`. */
export function collectNotices(root: string): Notices {
  const modulesOf = new Map<string, string[]>();
  return {
    plugin: () => ({
      name: 'third-party-notices',
      generateBundle(_, bundle) {
        for (const output of Object.values(bundle)) {
          if (output.type !== 'chunk') continue;
          const modules = Object.entries(output.modules)
            // Nothing is left of a script that was shaken out; a stylesheet goes into a file of its own.
            .filter(([id, { renderedLength }]) => renderedLength > 0 || /\.css\b/.test(id))
            .map(([id]) => id);
          modulesOf.set(output.fileName, modules);
        }
      },
    }),
    write(dir) {
      const unseen = scriptsIn(dir).filter((file) => !modulesOf.has(file));
      if (unseen.length > 0)
        throw new Error(`no plugin saw what was bundled into ${unseen.join(', ')}`);
      const packages = findBundledPackages([...modulesOf.values()].flat(), root);
      writeFileSync(path.join(dir, NOTICES_FILE), formatNotices(packages));
    },
  };
}

/** Returns the text of the notices; packages with the same words of licence stand above one copy of them. */
function formatNotices(packages: readonly BundledPackage[]): string {
  const namesOf = new Map<string, string[]>();
  for (const bundled of packages) {
    const text = readLicenceText(bundled);
    const line = `${bundled.name} ${bundled.version} (${bundled.licence})`;
    namesOf.set(text, [...(namesOf.get(text) ?? []), line]);
  }
  const sections = [...namesOf].map(
    ([text, lines]) => `${RULE}\n${lines.join('\n')}\n${RULE}\n\n${text}\n`,
  );
  return `Software by others that is part of this build of 笔架 Bijia.\n\n${sections.join('\n')}`;
}

function scriptsIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => file.endsWith('.js'));
}
