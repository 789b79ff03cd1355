import { defineConfig } from 'vitest/config';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));
const alias = { '@': root };

/** How long a test waits for a state before it fails, in ms; as long as the harness's own waits. */
const PATIENCE = 30_000;

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{lib,components,assets,scripts}/**/*.test.{ts,tsx}'],
          setupFiles: ['scripts/patient-waits.ts'],
          testTimeout: PATIENCE * 2,
          expect: { poll: { timeout: PATIENCE } },
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
          // They only end what hangs: a busy machine may take many times as long as an idle one.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: PATIENCE } },
        },
      },
    ],
  },
});
