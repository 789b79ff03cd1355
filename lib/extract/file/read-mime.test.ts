import { describe, expect, it } from 'vitest';
import { isMime, readMime } from './read-mime';

const HEAD = 'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n';
const part = (type: string, encoding: string, body: string): string =>
  `--b\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`;
const related = (...parts: readonly string[]): string =>
  `${HEAD}Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="b"\r\n\r\n${parts.join('')}--b--\r\n`;

describe('readMime', () => {
  it.each([
    [
      'base64',
      related(part('text/html; charset="utf-8"', 'base64', '5ZCM5b\r\n+X5Lus77ya')),
      '同志们：',
    ],
    [
      'quoted-printable',
      related(
        part('text/html; charset=utf-8', 'quoted-printable', '=E5=90=8C=E5=\r\n=BF=97=E4=BB=AC=3D'),
      ),
      '同志们=',
    ],
    [
      'GB 2312',
      related(part('text/html; charset=gb2312', 'quoted-printable', '=CD=AC=D6=BE=C3=C7')),
      '同志们',
    ],
    ['Big5', related(part('text/html; charset=big5', 'quoted-printable', '=A6P=A7=D3')), '同志'],
    ['8bit', related(part('text/html', '8bit', '同志们：')), '同志们：'],
    [
      'a part among others',
      related(part('image/png', 'base64', 'AAAA'), part('text/html', '7bit', 'a')),
      'a',
    ],
    ['a message of one part', `${HEAD}Content-Type: text/html\r\n\r\n同志们：`, '同志们：'],
  ])('reads %s', (_, message, text) => {
    expect(isMime(message)).toBe(true);
    expect(readMime(message)?.text.trim()).toBe(text);
  });

  it('takes HTML before plain text, and reads parts within parts', () => {
    const inner = `--b\r\nContent-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\nContent-Type: text/plain\r\n\r\n甲\r\n--c\r\nContent-Type: text/html\r\n\r\n乙\r\n--c--\r\n`;
    expect(readMime(related(inner))).toMatchObject({ isHtml: true, text: '乙\r\n' });
  });

  it.each([
    '同志们：\n\n今天开会。',
    'MIME-Version: 1.0\n同志们：\n\n正文',
    'Content-Type: text/html\n\n',
    '',
  ])('takes %j for no message', (text) => {
    expect(isMime(text)).toBe(false);
  });
});
