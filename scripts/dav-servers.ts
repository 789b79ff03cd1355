import { spawn } from 'node:child_process';
import { DEBIAN_SERVERS, describeServers } from '@/lib/share/testing/real-servers';
import { installDebian } from './lib/install-debian.mjs';

/** Installs Debian's WebDAV servers where that is possible, says which there are, and runs the contract of shared folders over them. */
export async function main(): Promise<number> {
  // Installed as root, a server would be started as a service and take a port.
  await installDebian(DEBIAN_SERVERS, { startsNothing: true });
  console.log(describeServers().join('\n'));
  const child = spawn('npx', ['vitest', 'run', '--project', 'unit', 'lib/share/folders'], {
    stdio: 'inherit',
  });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}
