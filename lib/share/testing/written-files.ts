import { gzip, sha256 } from '@/lib/backup/gzip';
import { writeWhole } from '../format/whole-file';

/** Returns the bytes of a marker, of a version that may be later than the code's. */
export function writeMarker(
  { library, name }: { library: string; name: string },
  version = 1,
): Uint8Array {
  return new TextEncoder().encode(
    JSON.stringify({ format: 'bijia-office', version, library, name }),
  );
}

/** Returns a device's file with whatever content, its sum and counts right. */
export function writeDeviceFile(
  content: unknown,
  device: string,
  time: number,
): Promise<{ bytes: Uint8Array; sha256: string }> {
  const facts = { format: 'bijia-device', device, product: '0', who: device, time };
  return writeWhole(Object(content), facts);
}

/** Returns the bytes of a file whose content is this JSON, as deep or long as it is; sum and counts are right. */
export async function writeJson(
  format: 'bijia-device' | 'bijia-pack',
  json: string,
  counts: Record<string, number> = {},
): Promise<Uint8Array> {
  const body = new TextEncoder().encode(json);
  const facts = { format, version: 1, product: '0', device: 'c', who: 'c', time: 1, counts };
  const head = JSON.stringify({ ...facts, sha256: await sha256(body) });
  return gzip(new TextEncoder().encode(`${head}\n${json}`));
}
