import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Where builds and what the scripts leave are put; never under version control. */
export const OUTPUT = join(PROJECT, '.output');
