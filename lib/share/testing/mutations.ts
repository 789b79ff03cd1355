import type { createRandom } from '@/lib/search/testing/random';

type Random = ReturnType<typeof createRandom>;
type Json = unknown;

/** A place in a JSON value: the object or list that holds it, and its key there. */
interface Place {
  holder: Record<string, Json>;
  key: string;
}

/** Values that a field does not expect: of another type, very long, deeply nested, or named as a property of every object. Each call makes a new one. */
const ODD_VALUES: ReadonlyArray<() => Json> = [
  () => null,
  () => true,
  () => -1,
  () => 1e308,
  () => '',
  () => [],
  () => ({}),
  () => [[]],
  () => '长'.repeat(300_000),
  () => '\u0000\u202e\ud83d',
  () => '__proto__',
  () => 'constructor',
  () => '../../x',
  () => ({ length: 3, toString: 'x', valueOf: null }),
  () => nested(3000),
  () => Array.from({ length: 2000 }, () => null),
];

/** A sound content with one to three random changes: values of other kinds, keys that are gone, renamed or `__proto__`, records that stand twice. */
export function mutate(sound: object, random: Random): Json {
  const content = structuredClone(sound) as Record<string, Json>;
  const changes = 1 + random.below(3);
  for (let change = 0; change < changes; change += 1) {
    const places = placesIn({ holder: { content }, key: 'content' });
    const place = places[random.below(places.length)];
    if (place) changeAt(place, random);
  }
  return content;
}

/** The bytes of a sound file with some of them flipped, cut off, doubled or put elsewhere. */
export function spoilBytes(bytes: Uint8Array, { below }: Random): Uint8Array {
  const at = below(bytes.length);
  const spoilt = Uint8Array.from(bytes);
  const acts: ReadonlyArray<() => Uint8Array> = [
    () => {
      for (let flips = 1 + below(4); flips > 0; flips -= 1) {
        const place = below(spoilt.length);
        spoilt[place] = (spoilt[place] ?? 0) ^ (1 << below(8));
      }
      return spoilt;
    },
    () => bytes.slice(0, at),
    () => bytes.slice(at),
    () => new Uint8Array([...bytes, ...bytes.slice(at)]),
    () => spoilt.fill(0, at),
    () => spoilt.reverse(),
  ];
  return acts[below(acts.length)]?.() ?? spoilt;
}

/** Values deeper than this are one place: what was put in before may be deep or long, and would be drawn nearly always. */
const DEEPEST = 8;
const MOST_KEYS = 30;

function placesIn(place: Place, depth = 0): Place[] {
  const value = place.holder[place.key];
  if (typeof value !== 'object' || value === null || depth === DEEPEST) return [place];
  const holder = value as Record<string, Json>;
  const keys = Object.keys(holder).slice(0, MOST_KEYS);
  return [place, ...keys.flatMap((key) => placesIn({ holder, key }, depth + 1))];
}

function changeAt({ holder, key }: Place, { below }: Random): void {
  const odd = ODD_VALUES[below(ODD_VALUES.length)]?.() ?? null;
  const acts: ReadonlyArray<() => void> = [
    () => (holder[key] = odd),
    () => (holder[key] = odd),
    () => delete holder[key],
    () => define(holder, '__proto__', odd),
    () =>
      define(holder, ['constructor', 'toString', 'then', 'length', 'foundAt'][below(5)] ?? '', odd),
    () => {
      const value = holder[key];
      // The same record twice, under one id.
      if (Array.isArray(value)) value.push(...value);
      else holder[key] = [value, value];
    },
  ];
  acts[below(acts.length)]?.();
}

/** As JSON.parse does: an own property, also where it is called `__proto__`. */
function define(holder: object, key: string, value: Json): void {
  if (Array.isArray(holder)) return;
  const facts = { value, enumerable: true, configurable: true, writable: true };
  Object.defineProperty(holder, key, facts);
}

function nested(depth: number): Json {
  let value: Json = 'x';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { value };
  return value;
}
