import { describe, expect, it } from 'vitest';
import { readAddress } from './address';

describe('the address of a shared folder', () => {
  it.each([
    ['https://dav.example/库', 'https://dav.example/%E5%BA%93/'],
    ['dav.example/bijia/', 'https://dav.example/bijia/'],
    ['  https://dav.example:8443/a?x=1#y ', 'https://dav.example:8443/a/'],
    ['http://localhost:8080/dav', 'http://localhost:8080/dav/'],
    ['http://127.0.0.1/dav', 'http://127.0.0.1/dav/'],
    ['http://[::1]:1/', 'http://[::1]:1/'],
  ])('%s is %s', (text, url) => {
    expect(readAddress(text, false)).toEqual({ ok: true, url });
  });

  it.each([
    ['http://nas/dav', 'insecure'],
    ['http://127.0.0.1.example/dav', 'insecure'],
    ['http://localhost.example/', 'insecure'],
    ['https://user:secret@dav.example/', 'has-password'],
    ['ftp://dav.example/', 'not-an-address'],
    ['file:///etc/passwd', 'not-an-address'],
    ['javascript:alert(1)', 'not-an-address'],
    ['', 'not-an-address'],
    ['https://', 'not-an-address'],
  ] as const)('%s is none: %s', (text, reason) => {
    expect(readAddress(text, false)).toEqual({ ok: false, reason });
  });

  it('is plain HTTP elsewhere only where the user insists', () => {
    expect(readAddress('http://nas/dav', true)).toEqual({ ok: true, url: 'http://nas/dav/' });
  });
});
