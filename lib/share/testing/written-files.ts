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
