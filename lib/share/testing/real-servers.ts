import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A WebDAV server of Debian's, as it is run for tests: on this machine, with a folder and a configuration of its own. */
export interface RealServer {
  name: string;
  /** Why it can't be run here, or null. */
  missing: string | null;
  start: () => Promise<RunningServer>;
}

/** A server that answers; `url` is its empty folder, `root` that folder on the disk. */
export interface RunningServer {
  url: string;
  root: string;
  close(): Promise<void>;
}

/** What the servers are installed from. */
export const DEBIAN_SERVERS: readonly string[] = [
  'apache2',
  'nginx-extras',
  'libnginx-mod-http-dav-ext',
  'lighttpd',
  'lighttpd-mod-webdav',
  'rclone',
];

const APACHE_MODULES = '/usr/lib/apache2/modules';
const NGINX_MODULE = '/usr/lib/nginx/modules/ngx_http_dav_ext_module.so';

interface Place {
  home: string;
  root: string;
  port: number;
}

/** The four servers, whether they are installed or not. */
export const REAL_SERVERS: readonly RealServer[] = [
  server(
    'Apache mod_dav',
    '/usr/sbin/apache2',
    `${APACHE_MODULES}/mod_dav_fs.so`,
    async (place) => {
      const config = await writeConfig(place, 'apache.conf', apacheConfig(place));
      return ['/usr/sbin/apache2', '-X', '-f', config];
    },
  ),
  server('nginx dav-ext', '/usr/sbin/nginx', NGINX_MODULE, async (place) => {
    const config = await writeConfig(place, 'nginx.conf', nginxConfig(place));
    return ['/usr/sbin/nginx', '-c', config, '-e', 'stderr'];
  }),
  server(
    'lighttpd mod_webdav',
    '/usr/sbin/lighttpd',
    '/usr/lib/lighttpd/mod_webdav.so',
    async (place) => {
      const config = await writeConfig(place, 'lighttpd.conf', lighttpdConfig(place));
      return ['/usr/sbin/lighttpd', '-D', '-f', config];
    },
  ),
  server('rclone serve webdav', '/usr/bin/rclone', '/usr/bin/rclone', async ({ root, port }) => [
    '/usr/bin/rclone',
    'serve',
    'webdav',
    root,
    '--addr',
    `127.0.0.1:${port}`,
    '--baseurl',
    'dav',
    '--dir-cache-time',
    '0s',
    '--config',
    '/dev/null',
  ]),
];

function server(
  name: string,
  program: string,
  module: string,
  commandOf: (place: Place) => Promise<string[]>,
): RealServer {
  const lacks = [program, module].find((file) => !existsSync(file));
  return {
    name,
    missing: lacks === undefined ? null : `${lacks} is not installed`,
    async start() {
      const home = await mkdtemp(join(tmpdir(), 'bijia-dav-'));
      const root = join(home, 'dav');
      await mkdir(root);
      // A server started by root works as somebody else.
      for (const dir of [home, root]) await chmod(dir, 0o777);
      const port = await freePort();
      const [command = '', ...args] = await commandOf({ home, root, port });
      const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
      const url = `http://127.0.0.1:${port}/dav/`;
      await untilAnswering(url, child);
      return { url, root, close: () => end(child, home) };
    },
  };
}

async function writeConfig({ home }: Place, name: string, text: string): Promise<string> {
  const path = join(home, name);
  await writeFile(path, text);
  return path;
}

function apacheConfig({ home, root, port }: Place): string {
  const modules = ['mpm_event', 'authz_core', 'dir', 'dav', 'dav_fs', 'mime'];
  const load = modules.map((name) => `LoadModule ${name}_module ${APACHE_MODULES}/mod_${name}.so`);
  const runAs = process.getuid?.() === 0 ? ['User www-data', 'Group www-data'] : [];
  return [
    ...load,
    ...runAs,
    `ServerRoot ${home}`,
    `PidFile ${home}/apache.pid`,
    `DefaultRuntimeDir ${home}`,
    `Mutex file:${home} default`,
    `Listen 127.0.0.1:${port}`,
    'ServerName localhost',
    `ErrorLog ${home}/errors`,
    'TypesConfig /dev/null',
    `DAVLockDB ${home}/locks`,
    `DocumentRoot ${home}`,
    `<Directory ${root}>`,
    'Dav On',
    'Require all granted',
    '</Directory>',
    '',
  ].join('\n');
}

function nginxConfig({ home, port }: Place): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `load_module ${NGINX_MODULE};
${process.getuid?.() === 0 ? 'user www-data;' : ''}
daemon off; pid ${home}/nginx.pid; error_log stderr;
events {}
http {
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${home}/${name};`).join(' ')}
  server {
    listen 127.0.0.1:${port};
    client_max_body_size 100m;
    location /dav/ {
      root ${home};
      dav_methods PUT DELETE MKCOL COPY MOVE;
      dav_ext_methods PROPFIND OPTIONS;
    }
  }
}
`;
}

function lighttpdConfig({ home, port }: Place): string {
  const runAs =
    process.getuid?.() === 0 ? 'server.username = "www-data"\nserver.groupname = "www-data"\n' : '';
  return `${runAs}server.modules = ("mod_webdav")
server.document-root = "${home}"
server.bind = "127.0.0.1"
server.port = ${port}
server.upload-dirs = ("${home}")
$HTTP["url"] =~ "^/dav($|/)" {
  webdav.activate = "enable"
}
`;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Asks until the server answers; throws with what it wrote where it ended or stays silent. */
async function untilAnswering(url: string, child: ChildProcess): Promise<void> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const deadline = Date.now() + 15_000;
  for (;;) {
    const response = await fetch(url, { method: 'PROPFIND', headers: { Depth: '0' } }).catch(
      () => null,
    );
    await response?.body?.cancel();
    if (response) return;
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`no answer from ${url}: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function end(child: ChildProcess, home: string): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  if (child.exitCode === null) {
    child.kill('SIGTERM');
    await ended;
  }
  await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** Returns a line for each server: its version, or why it is not run. */
export function describeServers(): string[] {
  return REAL_SERVERS.map(({ name, missing }) => `${name}: ${missing ?? versionOf(name)}`);
}

function versionOf(name: string): string {
  const commands: Record<string, [string, string]> = {
    'Apache mod_dav': ['/usr/sbin/apache2', '-v'],
    'nginx dav-ext': ['/usr/sbin/nginx', '-v'],
    'lighttpd mod_webdav': ['/usr/sbin/lighttpd', '-v'],
    'rclone serve webdav': ['/usr/bin/rclone', 'version'],
  };
  const [command = '', argument = ''] = commands[name] ?? [];
  const { stdout, stderr } = spawnSync(command, [argument], { encoding: 'utf8' });
  return `${stdout}${stderr}`.split('\n')[0] ?? '';
}
