import path from 'node:path';
import { defineConfig } from 'wxt';
import { builtPackFiles } from './scripts/built-in-pack';
import { buildPagesApart, bundleSteps } from './scripts/bundle-pages';
import { checkBuiltInPacks } from './scripts/check-pack';
import { ownGlobals } from './scripts/own-globals';
import { collectNotices } from './scripts/third-party/notices';

const ROOT = import.meta.dirname;
const notices = collectNotices(ROOT);

/** Nothing but our own files. `connect-src` alone is open: a shared folder, which a user may set up, stands on any server. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self' https: http:",
  "object-src 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/i18n/module'],
  imports: false,
  hooks: {
    'build:before': checkBuiltInPacks,
    'entrypoints:grouped': (_wxt, groups) => buildPagesApart(groups),
    'vite:build:extendConfig': bundleSteps,
    'build:publicAssets'(_wxt, files) {
      files.push(
        ...builtPackFiles().map(({ file, url }) => ({
          absoluteSrc: file,
          relativeDest: url.slice(1),
        })),
        {
          absoluteSrc: path.join(ROOT, 'assets/library/NOTICE.md'),
          relativeDest: 'library/NOTICE.md',
        },
        { absoluteSrc: path.join(ROOT, 'LICENSE'), relativeDest: 'LICENSE.txt' },
      );
    },
    'build:done'({ config: { command, outDir } }) {
      if (command === 'build') notices.write(outDir);
    },
  },
  vite: () => ({
    plugins: [ownGlobals(), notices.plugin()],
    define: { BUILT_IN_PACK_URLS: JSON.stringify(builtPackFiles().map(({ url }) => url)) },
    // The search worker loads its program late, which only a module can.
    worker: { format: 'es', plugins: () => [notices.plugin()] },
    // The warning is for what comes over a network.
    build: { chunkSizeWarningLimit: 1000 },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_app_name__',
    description: '__MSG_app_description__',
    default_locale: 'zh_CN',
    minimum_chrome_version: '121',
    permissions: [
      ...(browser === 'firefox' ? [] : ['sidePanel']),
      'storage',
      'unlimitedStorage',
      'activeTab',
      'scripting',
      'contextMenus',
    ],
    // For automatic backups, asked for by a click.
    optional_permissions: ['downloads'],
    optional_host_permissions: ['*://*/*'],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    // What an organisation may set by policy: docs/rollout.md.
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'managed-schema.json' } }),
    options_ui: { page: 'manager.html', open_in_tab: true },
    action: { default_title: '__MSG_app_name__' },
    commands: {
      _execute_action: {
        suggested_key: { default: browser === 'firefox' ? 'Alt+J' : 'Alt+B' },
        description: '__MSG_command_open__',
      },
      'save-selection': {
        suggested_key: { default: browser === 'firefox' ? 'Alt+Shift+C' : 'Alt+Shift+S' },
        description: '__MSG_command_save__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'bijia@bijia.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {}),
  }),
});
