import { memoryServer } from '../testing/memory-folder';
import { startBadServer } from '../testing/bad-server';
import { describeFolder } from '../testing/folder-contract';
import { memoryHandle } from '../testing/memory-handle';
import { describeServers, REAL_SERVERS } from '../testing/real-servers';
import { handleFolder } from './handle-folder';
import { webdavFolder } from './webdav/webdav-folder';

describeFolder('a folder in memory', async () => ({
  folder: memoryServer().folder,
  close: async () => undefined,
}));

describeFolder('a picked folder', async () => ({
  folder: handleFolder(memoryHandle().handle),
  close: async () => undefined,
}));

describeFolder('WebDAV: a server of our own', async () => {
  const server = await startBadServer();
  return { folder: webdavFolder(server.url, null), close: () => server.close() };
});

console.log(describeServers().join('\n'));
for (const { name, missing, start } of REAL_SERVERS)
  describeFolder(
    `WebDAV: ${name}`,
    async () => {
      const server = await start();
      return { folder: webdavFolder(server.url, null), close: () => server.close() };
    },
    missing,
  );
