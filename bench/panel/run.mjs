// Measures the built extension in the real side panel of Chromium: node bench/panel/run.mjs [options]
// Options are read in main.ts; --built measures the build that is there.
import { runBuilt } from '../run-built.mjs';

await runBuilt(import.meta.url);
