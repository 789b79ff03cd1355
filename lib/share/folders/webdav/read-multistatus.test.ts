import { describe, expect, it } from 'vitest';
import { readMultistatus } from './read-multistatus';

const BASE = new URL('https://dav.example/remote.php/dav/files/%E7%8E%8B/%E5%BA%93/d/');
const file = (href: string, more = '', status = 'HTTP/1.1 200 OK') =>
  `<d:response><d:href>${href}</d:href><d:propstat><d:prop><d:getcontentlength>7</d:getcontentlength>${more}</d:prop><d:status>${status}</d:status></d:propstat></d:response>`;
const list = (...inside: string[]) =>
  `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:">${inside.join('')}</d:multistatus>`;
const namesOf = (xml: string) => readMultistatus(xml, BASE)?.map(({ name }) => name);

describe('a multi-status answer', () => {
  it.each([
    ['a path', '/remote.php/dav/files/%E7%8E%8B/%E5%BA%93/d/a.bijia'],
    ['a path that is escaped otherwise', '/remote.php/dav/files/%e7%8e%8b/库/d/a%2Ebijia'],
    ['a whole address', 'https://dav.example/remote.php/dav/files/王/库/d/a.bijia'],
    ['a name', 'a.bijia'],
  ])('names a file by %s', (_, href) => {
    expect(namesOf(list(file(href)))).toEqual(['a.bijia']);
  });

  it('leaves out the folder itself, what lies deeper, above and elsewhere', () => {
    const folder = `<d:response><d:href>${BASE.pathname}</d:href><d:propstat><d:prop><d:resourcetype><d:collection/></d:resourcetype></d:prop></d:propstat></d:response>`;
    const others = ['../b.bijia', 'e/c.bijia', 'https://elsewhere.example/d/d.bijia', '%E0%A4%A'];
    expect(namesOf(list(folder, ...others.map((href) => file(href)), file('a.bijia')))).toEqual([
      'a.bijia',
    ]);
  });

  it('has other prefixes, none, and properties that the server refuses', () => {
    const plain =
      '<multistatus xmlns="DAV:"><response><href>a.bijia</href><propstat><prop><getcontentlength>9</getcontentlength><getetag>W/"x"</getetag></prop><status>HTTP/1.1 200 OK</status></propstat><propstat><prop><getlastmodified/></prop><status>HTTP/1.1 404 Not Found</status></propstat></response></multistatus>';
    expect(readMultistatus(plain, BASE)).toEqual([{ name: 'a.bijia', length: 9, etag: '"x"' }]);
  });

  it.each([
    ['a page', '<!doctype html><title>登录</title>'],
    ['nothing', ''],
    ['an error', '<d:error xmlns:d="DAV:"><d:lock/></d:error>'],
    ['nesting without end', `<d:multistatus>${'<a>'.repeat(5000)}`],
  ])('is not %s', (_, xml) => {
    expect(readMultistatus(xml, BASE)).toBeNull();
  });

  it('resolves no entity that it declares', () => {
    const bomb = `<!DOCTYPE m [<!ENTITY a "${'x'.repeat(50)}"><!ENTITY b "&a;&a;">]>${list(file('&b;.bijia'))}`;
    expect(JSON.stringify(namesOf(bomb) ?? [])).not.toContain('xxxx');
  });
});
