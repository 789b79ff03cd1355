import { decodeText } from '../decode';

/** An XML part as text, by its byte order mark, else by the encoding that it declares, else as UTF-8. */
export function decodeXml(bytes: Uint8Array): string {
  const isMarked =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const declared = /^[^>]{0,100}encoding\s*=\s*["']([\w-]+)/.exec(
    new TextDecoder('latin1').decode(bytes.subarray(0, 200)),
  )?.[1];
  if (isMarked || (declared !== undefined && !/^utf-?8$/i.test(declared)))
    return decodeText(bytes).text;
  return new TextDecoder().decode(bytes);
}
