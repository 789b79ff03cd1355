import { connect } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { phraseInput } from '@/lib/library/testing/test-library';
import type { SharedFolder } from '@/lib/share';
import { webdavFolder } from '@/lib/share/folders/webdav/webdav-folder';
import { type BadServer, type Misdeed, startBadServer } from '@/lib/share/testing/bad-server';
import { startExpiredServer } from '@/lib/share/testing/expired-server';
import { officeProfile } from './testing/office-in-memory';
import { makeOfficeOfTwo, sharePhrase } from './testing/two-profiles';

const SECRET = { user: '王', password: '秘密' };
const HUGE = 500_000_000;

/** Two profiles over one WebDAV server, where 王秘书 shares one entry that 李秘书 sees; `folder` may be put elsewhere. */
async function twoOver(server: BadServer) {
  server.secret = `${SECRET.user}:${SECRET.password}`;
  const folder: SharedFolder = { ...webdavFolder(server.url, SECRET) };
  const a = await officeProfile(folder, Date.now);
  const b = await officeProfile(folder, Date.now);
  await makeOfficeOfTwo(a, b);
  await sharePhrase(a, '一直在的');
  await a.office.sync();
  await b.office.sync();
  const seen = async () => (await b.shown()).map(({ text }) => text).toSorted();
  const ownPath = async (one: typeof a) => `/dav/d/${(await one.office.state.read()).device}.bijia`;
  return { a, b, folder, share: sharePhrase, seen, pathOfA: await ownPath(a) };
}

let server: BadServer;
let other: BadServer;
beforeEach(async () => {
  [server, other] = await Promise.all([startBadServer(), startBadServer()]);
});
afterEach(() => Promise.all([server.close(), other.close()]));

describe('a round at a server that fails', () => {
  it.each<[string, () => void, string]>([
    ['the password is no longer right', () => (server.secret = '王:换过的'), 'refused'],
    ['the account is locked out', spoil({ kind: 'status', status: 403 }), 'forbidden'],
    ['a captive portal answers', spoil({ kind: 'page' }), 'not-webdav'],
    [
      'everything is redirected to another origin',
      () => (server.misdeed = { kind: 'redirect', to: other.url }),
      'redirected',
    ],
    ['it has no room for anything', spoil({ kind: 'status', status: 507 }), 'server-full'],
    ['it is locked', spoil({ kind: 'status', status: 423 }), 'locked'],
    ['there were too many requests', spoil({ kind: 'status', status: 429 }), 'busy'],
    ['it is out of order', spoil({ kind: 'status', status: 503 }), 'busy'],
    ['every file breaks off', spoil({ kind: 'drop' }), 'folder-failed'],
    ['every write breaks off', spoil({ kind: 'tear' }), 'offline'],
    ['every file is without an end', spoil({ kind: 'endless' }), 'foreign-marker'],
  ])('where %s: it is said, nothing is lost, and the next one heals', async (_, harm, reason) => {
    const { a, b, share, seen } = await twoOver(server);
    await share(a, '还没有出去的');
    await share(b, '李秘书的');
    harm();
    for (const { office } of [a, b]) {
      expect(await office.sync()).toEqual({ ok: false, reason });
      expect((await office.state.read()).fault).toMatchObject({ reason });
    }
    expect(await seen()).toEqual(['一直在的']);
    expect(other.requests).toEqual([]);
    server.misdeed = null;
    server.secret = `${SECRET.user}:${SECRET.password}`;
    for (const { office } of [a, b, a]) expect(await office.sync()).toMatchObject({ ok: true });
    expect(await seen()).toEqual(['一直在的', '还没有出去的'].toSorted());
    expect(await a.shown()).toEqual([{ who: '李秘书', text: '李秘书的' }]);
  });

  it.each(['none', 'other', 'same'] as const)(
    'where ETags are wrong (%s): what is shared, edited and taken back arrives all the same',
    async (says) => {
      server.misdeed = { kind: 'wrong-tags', says };
      const { a, b, share, seen } = await twoOver(server);
      const rounds = async () => {
        for (const { office } of [a, b]) expect(await office.sync()).toMatchObject({ ok: true });
      };
      const id = await share(a, '第一稿，一样长');
      await rounds();
      expect(await seen()).toEqual(['一直在的', '第一稿，一样长'].toSorted());
      await a.library.update(id, phraseInput('第二稿，一样长'));
      await rounds();
      expect(await seen()).toEqual(['一直在的', '第二稿，一样长'].toSorted());
      await a.office.share([id], false);
      await rounds();
      expect(await seen()).toEqual(['一直在的']);
      expect((await b.office.state.read()).people).toMatchObject([{ fault: null }]);
    },
  );

  it('that ignores If-Match: no request depends on an ETag or a lock, so a wrong one can’t lose anything', async () => {
    const { a, b, share } = await twoOver(server);
    await share(a, '又一条');
    for (const { office } of [a, b, a, b]) await office.sync();
    expect(server.requests.filter(({ method }) => method === 'PUT').length).toBeGreaterThan(2);
    expect(server.requests.filter(({ conditions }) => conditions.length > 0)).toEqual([]);
    expect(server.requests.filter(({ method }) => method.endsWith('LOCK'))).toEqual([]);
  });

  it('where there is no network: it is said, and nothing is lost', async () => {
    const { a, b, share, seen } = await twoOver(server);
    await share(a, '还没有出去的');
    await server.close();
    for (const { office } of [a, b])
      expect(await office.sync()).toEqual({ ok: false, reason: 'offline' });
    expect(await seen()).toEqual(['一直在的']);
    expect(await a.office.sharedIds()).toHaveProperty('size', 2);
  });

  it('where its certificate has expired: nothing is sent, it is said, and the next one heals', async () => {
    const { a, b, folder, share, seen } = await twoOver(server);
    const expired = await startExpiredServer();
    try {
      expect(await faultOfTls(expired.port, expired.certificate)).toBe('CERT_HAS_EXPIRED');
      await share(a, '还没有出去的');
      Object.assign(folder, webdavFolder(expired.url, SECRET));
      for (const { office } of [a, b])
        expect(await office.sync()).toEqual({ ok: false, reason: 'offline' });
      expect(expired.requests).toBe(0);
      expect(await seen()).toEqual(['一直在的']);
    } finally {
      await expired.close();
    }
    Object.assign(folder, webdavFolder(server.url, SECRET));
    for (const { office } of [a, b]) expect(await office.sync()).toMatchObject({ ok: true });
    expect(await seen()).toHaveLength(2);
  });
});

describe('a server that may be read and not written', () => {
  it.each([
    ['has no room', 507, 'server-full'],
    ['takes nothing so large', 413, 'server-full'],
    ['lets this account only read', 403, 'forbidden'],
    ['takes no files at all', 405, 'not-webdav'],
    ['has the file locked', 423, 'locked'],
  ] as const)('as it %s: it is said, and what others share comes all the same', async (...row) => {
    const [, status, reason] = row;
    const { a, b, share, seen } = await twoOver(server);
    await share(a, '新来的');
    await a.office.sync();
    await share(b, '写不出去的');
    server.misdeed = { kind: 'status', status, only: 'PUT' };
    expect(await b.office.sync()).toEqual({ ok: false, reason });
    expect((await b.office.state.read()).fault).toMatchObject({ reason });
    expect(await seen()).toEqual(['一直在的', '新来的'].toSorted());
    server.misdeed = null;
    expect(await b.office.sync()).toMatchObject({ ok: true });
    await a.office.sync();
    expect(await a.shown()).toMatchObject([{ text: '写不出去的' }]);
  });
});

describe('a file of 500 MB', () => {
  it('that is listed with its length is never asked for', async () => {
    const { b, seen, pathOfA } = await twoOver(server);
    server.misdeed = { kind: 'endless', only: pathOfA, lists: HUGE };
    server.requests.length = 0;
    await b.office.sync();
    expect(server.requests.filter(({ path }) => path === pathOfA)).toEqual([]);
    expect(await fileFaults(b)).toEqual(['too-large']);
    expect(await seen()).toEqual(['一直在的']);
  });

  it.each([
    ['says so when it is asked for', { declares: HUGE }, 5_000_000],
    ['lies about its length and streams without an end', {}, 60_000_000],
  ])('that %s is left there', async (_, size, most) => {
    const { b, seen, pathOfA } = await twoOver(server);
    server.misdeed = { kind: 'endless', only: pathOfA, ...size };
    server.bytes = 0;
    await b.office.sync();
    // What was on its way when the connection was closed is counted too.
    expect(server.bytes).toBeLessThan(most);
    expect(await fileFaults(b)).toEqual(['too-large']);
    expect(await seen()).toEqual(['一直在的']);
    server.misdeed = null;
    await b.office.sync();
    expect(await fileFaults(b)).toEqual([null]);
  });
});

/** Why the files of the others were not taken, as a profile says. */
async function fileFaults({ office }: Awaited<ReturnType<typeof officeProfile>>) {
  return (await office.state.read()).people.map(({ fault }) => fault);
}

function spoil(misdeed: Misdeed): () => void {
  return () => {
    server.misdeed = misdeed;
  };
}

/** Why a connection to this port is refused although its certificate is trusted. */
function faultOfTls(port: number, ca: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', ca }, () => {
      socket.destroy();
      resolve(undefined);
    });
    socket.on('error', ({ code }: NodeJS.ErrnoException) => resolve(code));
  });
}
