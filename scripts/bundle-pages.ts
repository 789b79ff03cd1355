import { mergeConfig, type InlineConfig } from 'vite';
import type { Entrypoint, EntrypointGroup } from 'wxt';

/**
 * Each page is built for itself. What the sidebar and the manager share is then in the build twice, and neither loads the
 * other's code for it.
 */
export function buildPagesApart(groups: EntrypointGroup[]): void {
  const apart = groups.flatMap<EntrypointGroup>((group) =>
    Array.isArray(group) ? group.map((page) => [page]) : [group],
  );
  groups.splice(0, groups.length, ...apart);
}

/**
 * A page loads one file for each step of its opening: what begins to read, what draws, what opens the library. A file is
 * requested of the browser's own process, which is busy with the page: seven instead of one took the sidebar 30 ms longer to draw
 * its first rows (bench/panel, on two cores).
 */
export function bundleSteps(entrypoints: readonly Entrypoint[], config: InlineConfig): void {
  const page = STEPPED_PAGES.find(({ folder }) => entrypoints.some(({ name }) => name === folder));
  if (!page) return;
  const { folder, drawn } = page;
  // Each takes with it what it imports, but for what one before it has taken.
  const groups = [
    { name: folder, test: new RegExp(`${folder}[\\\\/](main\\.ts|index\\.html)$`), priority: 3 },
    { name: drawn, test: new RegExp(`${folder}[\\\\/]show-\\w+\\.tsx$`), priority: 2 },
    {
      name: 'library',
      test: /lib[\\/]library[\\/](open-library|search[\\/]open-page-index)\.ts$/,
      priority: 1,
    },
  ];
  const bundled = { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } };
  Object.assign(config, mergeConfig(config, bundled));
}

/** The pages that open step by step, by their folder, and what draws each, by the file's name in the build. */
const STEPPED_PAGES = [
  { folder: 'sidepanel', drawn: 'sidebar' },
  { folder: 'manager', drawn: 'library-page' },
];
