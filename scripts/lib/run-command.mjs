import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';
import { PROJECT } from './project.mjs';

const LOCAL_PROGRAMS = join(PROJECT, 'node_modules', '.bin');

/**
 * Runs a program in the project's folder, its output streamed to this terminal, and returns its
 * exit code (127: there is no such program). Programs of the project's dependencies are found.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [variables] added to the environment
 * @returns {Promise<number>}
 */
export async function runCommand(program, args, variables = {}) {
  const onWindows = process.platform === 'win32';
  const child = spawn(program, args, {
    cwd: PROJECT,
    stdio: 'inherit',
    // npm's programs are .cmd files on Windows, which need a shell.
    shell: onWindows,
    env: {
      ...process.env,
      PATH: `${LOCAL_PROGRAMS}${delimiter}${process.env.PATH ?? ''}`,
      ...variables,
    },
  });
  try {
    const [code] = await once(child, 'exit');
    return code ?? 1;
  } catch {
    return 127;
  }
}
