import { defineConfig } from 'vitest/config';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));
const alias = { '@': root };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{lib,components,assets,scripts}/**/*.test.{ts,tsx}'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'e2e',
          environment: 'node',
          // What takes long, or a screen, is the conformance run's alone.
          include: [
            'e2e/**/*.test.ts',
            ...(process.env['BIJIA_CONFORMANCE'] === '1' ? ['e2e/**/*.conformance.ts'] : []),
          ],
          globalSetup: ['e2e/global-setup.ts'],
          // Most of a test's time is waiting for a browser: two files at once, each with a browser and a screen of its own.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
