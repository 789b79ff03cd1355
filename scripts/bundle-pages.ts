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
 * The sidebar loads one file for each step of its opening: what begins to read, what draws, what opens the library. A file
 * is asked of the browser's own process, which is busy with the panel: seven instead of one took it 30 ms longer to draw its
 * first rows (bench/panel, on two cores).
 */
export function bundleSidebar(entrypoints: readonly Entrypoint[], config: InlineConfig): void {
  if (!entrypoints.some(({ type }) => type === 'sidepanel')) return;
  // Each takes with it what it imports, but for what one before it has taken.
  const groups = [
    { name: 'sidepanel', test: /sidepanel[\\/](main\.ts|index\.html)$/, priority: 3 },
    { name: 'sidebar', test: /sidepanel[\\/]show-sidebar\.tsx$/, priority: 2 },
    {
      name: 'library',
      test: /lib[\\/]library[\\/](open-library|search[\\/]open-page-index)\.ts$/,
      priority: 1,
    },
  ];
  const bundled = { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } };
  Object.assign(config, mergeConfig(config, bundled));
}
