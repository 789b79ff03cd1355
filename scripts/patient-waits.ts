import { vi } from 'vitest';

/** How long a test waits for a state before it fails, in ms. Vitest's own second is a single answer of a busy machine. */
const PATIENCE = 30_000;

const { waitFor } = vi;
vi.waitFor = (check, options) =>
  waitFor(check, typeof options === 'number' ? options : { timeout: PATIENCE, ...options });
