import { bodyOf, type PackEntry } from '../entry';
import { type BodyShape, type BodySlot, frameOf, readBodyShape } from './body-shape';

// Measure words before which a number counts what is listed: 三点, 三个, 三大, 三方面.
const MEASURE = /^(?:[个点项条种句层步大]|方面)/;
const COUNT = /\{=数\}(?:[个点项条种句层步大]|方面)/g;
/** A number from two on before a measure word, as in 三个方面; not the end of a longer number, nor 第二个. */
const FIXED_COUNT =
  /(?<![第一二三四五六七八九十百])[两二三四五六七八九十]+(?:[个点项条种句层步大]|方面)/g;
/** What a count counts: 意识 in {=数}种意识. */
const COUNTED_NOUN = /\{=数\}[个点项条种句层步大](\p{Script=Han}{2})/u;
const NUMERALS = /^[两二三四五六七八九十]+(?:\||$)/;
const SUBJECT = /^(?:工作|单位)=办公室/;
const DOCUMENT = /^(?:文件|刊名|刊物|书名|报刊|法规名称|条例)$/;

/** Returns what is wrong with the slots, groups and counts of a pattern or outline; nothing for a phrase. */
export function findSlotFaults(entry: PackEntry): string[] {
  if (entry.kind === 'phrase') return [];
  const body = bodyOf(entry);
  const shape = readBodyShape(body);
  return [
    ...findSecondDefaults(shape),
    ...findSharedBlanks(shape),
    ...findBareDocuments(shape),
    ...findHighMinimums(shape),
    ...findFixedCounts(body, shape, entry.kind === 'outline'),
    ...findLonePlurals(shape),
    ...findDoubleItems(shape),
  ];
}

/** A name outside the groups is one blank everywhere; a second default, in a group above all, shows that two were meant. */
function findSecondDefaults({ slots }: BodyShape): string[] {
  const outer = new Set(slots.filter(({ group }) => group < 0).map(({ name }) => name));
  const given = new Map<string, Set<string>>();
  for (const slot of slots.filter((one) => one.given !== '')) {
    const key = outer.has(slot.name) ? slot.name : `${slot.group} ${slot.name}`;
    given.set(key, (given.get(key) ?? new Set()).add(slot.given));
  }
  return [...given].flatMap(([key, all]) =>
    all.size > 1 ? [`one blank with two defaults ({${key.replace(/^\d+ /, '')}})`] : [],
  );
}

/** What the speech is about is the same in every item, so that it must be one blank, which stands outside the group as well. */
function findSharedBlanks({ slots }: BodyShape): string[] {
  const outer = new Set(slots.filter(({ group }) => group < 0).map(({ name }) => name));
  return slots.flatMap(({ name, given, group }) =>
    group >= 0 && !outer.has(name) && SUBJECT.test(`${name}=${given}`)
      ? [`{${name}} typed again for every item`]
      : [],
  );
}

/** GB/T 15834: documents and journals stand in 《》, which a writer who types the bare name must find in the frame. */
function findBareDocuments({ slots }: BodyShape): string[] {
  return slots.flatMap((slot) => {
    if (slot.given.startsWith('《')) return [`《》 inside the default of {${slot.name}}`];
    const isInside = slot.before === '《' && slot.after.startsWith('》');
    return DOCUMENT.test(slot.name) && !isInside ? [`{${slot.name}} without 《》 round it`] : [];
  });
}

/*
 * Two points, two aims, two aspects are the commonest, and they must be possible. A number in quotes (“三个精细”) is a slogan, which
 * takes three.
 */
function findHighMinimums({ groups }: BodyShape): string[] {
  return groups.flatMap(({ lead, inside, min }) => {
    const isCounted = Array.from(lead.matchAll(COUNT)).some(({ index }) => {
      const before = lead.slice(0, index);
      return before.lastIndexOf('“') <= before.lastIndexOf('”');
    });
    const isNumbered = !lead.includes('{=数}') && inside.includes('{#');
    return min > 2 && (isCounted || isNumbered) ? [`a group that begins at ${min}, not 2`] : [];
  });
}

/** What is left out or added makes a number in the text false; only {=数} follows its group, and nothing follows headings. */
function findFixedCounts(body: string, { slots, groups }: BodyShape, isOutline: boolean): string[] {
  const isListing = isOutline || groups.length > 0;
  const fixed = isListing ? (frameOf(body).match(FIXED_COUNT) ?? []) : [];
  const chosen = slots.filter((slot) => isNumber(slot) && (isListing || !slot.isChoice));
  return [...fixed, ...chosen.map(({ name }) => `{${name}}`)].map(
    (count) => `a count that follows nothing (${count})`,
  );
}

function isNumber({ given, after }: BodySlot): boolean {
  return NUMERALS.test(given) && MEASURE.test(after);
}

/** Finds 都 right behind a blank: it needs more than one before it, and the blank may be filled with one. */
function findLonePlurals({ slots }: BodyShape): string[] {
  return slots
    .filter(({ after }) => after.startsWith('都'))
    .map(({ name }) => `都 behind a single blank ({${name}})`);
}

/** Finds items that name twice what their group counts (政治意识和大局意识 in {=数}种意识): the number is then one too low. */
function findDoubleItems({ slots, groups }: BodyShape): string[] {
  return groups.flatMap(({ lead }, at) => {
    const [, noun] = COUNTED_NOUN.exec(lead) ?? [];
    if (!noun) return [];
    return slots
      .filter(({ group, given }) => group === at && given.split(noun).length > 2)
      .map(({ name }) => `one item that counts as two ({${name}})`);
  });
}
