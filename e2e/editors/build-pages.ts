import { createHash } from 'node:crypto';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const PAGES = fileURLToPath(new URL('./pages', import.meta.url));

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));
const HERE = fileURLToPath(import.meta.url);
const LOCK = fileURLToPath(new URL('../../package-lock.json', import.meta.url));

/** Where the built pages are: `NAME.html` for each editor. */
export const BUILT_PAGES: string = fileURLToPath(new URL('../.artifacts/editors', import.meta.url));

/** Files of `pages/` that other pages use and that mount nothing themselves. */
const SHARED = new Set([
  'handle',
  'dom-text',
  'dom-editor',
  'contenteditable',
  'tinymce-shared',
  'shadow',
  'prosemirror-position',
  'monaco-shared',
  'vditor-shared',
  'wangeditor-shared',
  'hosted-document',
  'hosted-blocks',
]);

/** What editors load at run time, by where they look for it. */
const LOADED = {
  'vditor/dist/js/lute/lute.min.js': 'vditor/dist/js/lute/lute.min.js',
  'vditor/dist/js/i18n': 'vditor/dist/js/i18n',
  'vditor/dist/js/icons': 'vditor/dist/js/icons',
  'vditor/dist/css': 'vditor/dist/css',
  ueditor: 'ueditor/example/public/ueditor',
  ckeditor4: 'ckeditor4',
  kindeditor: 'kindeditor',
  jquery: 'jquery/dist',
  summernote: 'summernote/dist',
  sceditor: 'sceditor/minified',
  // Simditor calls what version 3, which it depends on, has no more.
  'simple-module': 'simple-hotkeys/node_modules/simple-module/lib',
  'simple-hotkeys': 'simple-hotkeys/lib',
  simditor: 'simditor/lib',
  'simditor-dompurify': 'simditor/node_modules/dompurify/dist',
};

/** Bundles every editor of `pages/` from its npm package, each with an HTML page of its own; returns their names. */
export async function buildPages(): Promise<string[]> {
  const all = await readdir(PAGES);
  const files = all.filter((file) => !SHARED.has(nameOf(file)));
  const names = files.map(nameOf);
  const stamp = await stampOf([...all.map((file) => join(PAGES, file)), LOCK, HERE]);
  const built = await readFile(join(BUILT_PAGES, 'stamp'), 'utf8').catch(() => null);
  if (built === stamp) return names;
  await build({
    root: PAGES,
    configFile: false,
    // Warnings are about the editors' own code.
    logLevel: 'error',
    // Under a test runner, NODE_ENV would ask for React's development transform.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      outDir: BUILT_PAGES,
      emptyOutDir: true,
      target: 'es2023',
      minify: false,
      chunkSizeWarningLimit: 20_000,
      rollupOptions: {
        input: Object.fromEntries(files.map((file) => [nameOf(file), join(PAGES, file)])),
        output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
      },
    },
  });
  for (const [path, source] of Object.entries(LOADED))
    await cp(join(MODULES, source), join(BUILT_PAGES, path), { recursive: true });
  const styles = (await readdir(BUILT_PAGES)).filter((file) => file.endsWith('.css'));
  await Promise.all(
    names.map((name) => writeFile(join(BUILT_PAGES, `${name}.html`), htmlOf(name, styles))),
  );
  await writeFile(join(BUILT_PAGES, 'stamp'), stamp);
  return names;
}

/** Changes when the pages, their packages or this script do: several test files share one build. */
async function stampOf(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(file));
  return hash.digest('hex');
}

function nameOf(file: string): string {
  return basename(file, extname(file));
}

function htmlOf(name: string, styles: readonly string[]): string {
  const links = styles
    .filter((file) => sharesEditor(file, name))
    .map((file) => `<link rel="stylesheet" href="/${file}">`);
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <title>${name}</title>
    ${links.join('\n    ')}
  </head>
  <body>
    <div id="place"></div>
    <button id="elsewhere" style="margin-top: 20em">elsewhere</button>
    <script type="module" src="/${name}.js"></script>
  </body>
</html>
`;
}

/** `tinymce-shared.css` belongs to `tinymce` and `tinymce-inline`. */
function sharesEditor(style: string, name: string): boolean {
  return nameOf(style).split('-')[0] === name.split('-')[0];
}
