// Measures the built library page in Chromium: node bench/manager/run.mjs [options]
// Options are read in main.ts; --built measures the build that is there.
import { runBuilt } from '../run-built.mjs';

await runBuilt(import.meta.url);
