import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyDamage } from '../../testing/damage';
import { compoundFile } from '../../testing/doc-samples';
import { openCompound } from './compound-file';

/** Bytes that differ from one stream to the next. */
const content = (length: number, seed: number) =>
  Uint8Array.from({ length }, (_, at) => (at * 31 + seed * 7 + (at >> 8)) & 0xff);

const readAll = (file: Uint8Array, name: string): Uint8Array | undefined => {
  const stream = openCompound(file)?.(name);
  return stream && Uint8Array.from({ length: stream.length }, (_, at) => stream.u8(at));
};

const LENGTHS = fc.oneof(
  fc.constantFrom(1, 63, 64, 65, 511, 512, 4095, 4096, 4097),
  fc.nat(20_000),
);

it('streams of every length are what was written, whatever lies beside and below them', () => {
  fc.assert(
    fc.property(
      fc.array(
        LENGTHS.filter((length) => length > 0),
        { minLength: 1, maxLength: 8 },
      ),
      (lengths) => {
        const streams = lengths.flatMap((length, at) => [
          [`/S${at}`, content(length, at)] as const,
          // A stream of the same name in what is embedded.
          [`/Embedded/S${at}`, content(length, at + 100)] as const,
        ]);
        const file = compoundFile(Object.fromEntries(streams));
        for (const [at, length] of lengths.entries())
          expect(readAll(file, `S${at}`)).toEqual(content(length, at));
        expect(readAll(file, 'S99')).toBeUndefined();
      },
    ),
    { seed: 20261201, numRuns: 60 },
  );
});

it('a file whose table has no room in the header is read to its end', () => {
  const stream = openCompound(compoundFile({ '/WordDocument': content(9_000_000, 1) }))?.(
    'WordDocument',
  );
  expect(stream?.length).toBe(9_000_000);
  expect([0, 7_200_000, 8_999_999].map((at) => stream?.u8(at))).toEqual(
    [0, 7_200_000, 8_999_999].map((at) => (at * 31 + 7 + (at >> 8)) & 0xff),
  );
});

it('a damaged file gives streams or none, none longer than the file, and never an error', () => {
  const sample = compoundFile({ '/A': content(9000, 1), '/B': content(300, 2) });
  fc.assert(
    fc.property(anyDamage(sample), (bytes) => {
      for (const name of ['A', 'B'])
        expect(openCompound(bytes)?.(name)?.length ?? 0).toBeLessThanOrEqual(sample.length);
    }),
    { seed: 20261201, numRuns: 1000 },
  );
});

it('a chain that leads back to itself ends', () => {
  const file = compoundFile({ '/A': content(9000, 1) });
  const view = new DataView(file.buffer);
  const table = (view.getUint32(0x4c, true) + 1) * 512;
  for (let at = 0; at < 512; at += 4)
    if (view.getUint32(table + at, true) < 0xffff_fffa) view.setUint32(table + at, 0, true);
  expect(openCompound(file)?.('A')?.length ?? 0).toBeLessThanOrEqual(9000);
});
