import * as fc from 'fast-check';

/** A file as it is after damage: some of its bytes changed behind its first eight, by which it is known, and often its end cut off; for tests. */
export function anyDamage(sample: Uint8Array): fc.Arbitrary<Uint8Array> {
  const change = fc.record({
    at: fc.integer({ min: 8, max: sample.length - 1 }),
    value: fc.oneof(fc.constantFrom(0, 1, 0x7f, 0x80, 0xff), fc.integer({ min: 0, max: 255 })),
  });
  const length = fc.integer({ min: 600, max: sample.length * 2 });
  return fc
    .tuple(fc.array(change, { minLength: 1, maxLength: 30 }), length)
    .map(([changes, end]) => {
      const bytes = sample.slice(0, end);
      for (const { at, value } of changes) if (at < bytes.length) bytes[at] = value;
      return bytes;
    });
}
