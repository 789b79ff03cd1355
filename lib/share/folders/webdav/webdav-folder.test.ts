import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BadServer, type Misdeed, startBadServer } from '../../testing/bad-server';
import { webdavFolder } from './webdav-folder';

const LIMIT = 1_000_000;
const status = (code: number, headers?: Record<string, string>): Misdeed => ({
  kind: 'status',
  status: code,
  ...(headers ? { headers } : {}),
});

let server: BadServer;
let other: BadServer;
const folder = () => webdavFolder(server.url, null);

beforeEach(async () => {
  [server, other] = await Promise.all([startBadServer(), startBadServer()]);
  server.folders.add('/dav/d/');
  await folder().put('d/one.bijia', new Uint8Array(1000));
  server.requests.length = 0;
});
afterEach(() => Promise.all([server.close(), other.close()]));

describe('a server that answers with an error', () => {
  it.each([
    [401, 'refused'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [413, 'server-full'],
    [423, 'locked'],
    [429, 'busy'],
    [500, 'busy'],
    [503, 'busy'],
    [507, 'server-full'],
  ] as const)('%i is %s, whatever the request', async (code, reason) => {
    server.misdeed = status(code);
    expect(await folder().list('d')).toEqual({ ok: false, reason });
    expect(await folder().get('d/one.bijia', LIMIT)).toEqual({ ok: false, reason });
    expect(await folder().put('d/one.bijia', new Uint8Array(3))).toEqual({ ok: false, reason });
    expect(server.files.get('/dav/d/one.bijia')?.bytes.length).toBe(1000);
  });

  it('says when to come back', async () => {
    server.misdeed = status(503, { 'Retry-After': '120' });
    expect(await folder().list('d')).toEqual({ ok: false, reason: 'busy', retryAfter: 120_000 });
  });
});

describe('an answer that is none of a WebDAV folder’s', () => {
  it('a sign-in page with 200 is neither a file, nor a list, nor a write that was done', async () => {
    server.misdeed = { kind: 'page' };
    expect(await folder().list('d')).toEqual({ ok: false, reason: 'not-webdav' });
    expect(await folder().get('d/one.bijia', LIMIT)).toEqual({ ok: false, reason: 'not-webdav' });
    expect(await folder().put('d/one.bijia', new Uint8Array(3))).toMatchObject({ ok: false });
    expect(await folder().mkdir('e')).toMatchObject({ ok: false });
  });

  it('a redirect is not followed: the other server gets no request, nor given the password', async () => {
    server.misdeed = { kind: 'redirect', to: `${other.url}d/` };
    const redirected = webdavFolder(server.url, { user: '王', password: '秘密' });
    for (const result of [
      await redirected.list('d'),
      await redirected.get('d/one.bijia', LIMIT),
      await redirected.put('d/one.bijia', new Uint8Array(3)),
    ])
      expect(result).toEqual({ ok: false, reason: 'redirected' });
    expect(other.requests).toEqual([]);
  });

  it('XML that is no list, or is cut, gives no list', async () => {
    server.files.set('/dav/x/', { bytes: Buffer.from(''), modified: 0, etag: 1 });
    server.misdeed = status(207);
    expect(await folder().list('d')).toEqual({ ok: false, reason: 'not-webdav' });
  });
});

describe('a connection that breaks', () => {
  it('in the middle of a file gives no half of it', async () => {
    server.misdeed = { kind: 'drop' };
    expect(await folder().get('d/one.bijia', LIMIT)).toMatchObject({ ok: false });
  });

  it('in the middle of a write is no write', async () => {
    server.misdeed = { kind: 'tear' };
    expect(await folder().put('d/one.bijia', new Uint8Array(500))).toMatchObject({ ok: false });
  });

  it('and a server that is gone are offline', async () => {
    await server.close();
    expect(await folder().list('d')).toEqual({ ok: false, reason: 'offline' });
  });

  it('a file without an end is left at the limit', async () => {
    server.misdeed = { kind: 'endless' };
    expect(await folder().get('d/one.bijia', LIMIT)).toEqual({ ok: false, reason: 'too-large' });
  });
});

describe('the name and the password', () => {
  it('go as UTF-8, to every request, and a wrong one is refused', async () => {
    server.secret = '王秘书:密码:一';
    const right = webdavFolder(server.url, { user: '王秘书', password: '密码:一' });
    expect(await right.list('d')).toMatchObject({ ok: true });
    const wrong = webdavFolder(server.url, { user: '王秘书', password: '别的' });
    expect(await wrong.list('d')).toEqual({ ok: false, reason: 'refused' });
  });
});

describe('what a listing says', () => {
  it('leaves the mark of a weak tag out, and keeps the server’s clock', async () => {
    server.misdeed = { kind: 'weak-tags' };
    const listed = await folder().list('d');
    expect(listed).toMatchObject({ ok: true, value: { files: [{ etag: '"1"' }] } });
    server.misdeed = { kind: 'clock', off: -600_000 };
    const early = await folder().list('d');
    expect(early.ok && Math.abs((early.value.now ?? 0) - Date.now() + 600_000)).toBeLessThan(5000);
  });
});
