import { createRandom } from '@/lib/search/testing/random';

/** One editor made by lot, and what is done in it. Each field's first value is the plain one, towards which a fall is simplified. */
export const CHOICES = {
  /** Where keys go. */
  surface: ['host', 'textarea', 'input'],
  /** Whether that is what the user sees; otherwise the text is drawn beside it. */
  seen: ['itself', 'clipped', 'offscreen', 'tiny', 'transparent', 'sizeless-frame'],
  /** What a text that is not seen in the field is drawn with. */
  draws: ['elements', 'canvas'],
  /** What the field then holds: nothing but what was just typed, or a part of the text with the caret in it, as for screen readers. */
  holds: ['nothing', 'all', 'line'],
  /** Whether the text is then drawn behind the field or before it. */
  lines: ['behind', 'before'],
  /** The event at which the model reads what was typed; `poll`: every 50 ms. */
  readsOn: ['input', 'keyup', 'change', 'beforeinput', 'poll', 'mutation'],
  /** What becomes of a paste. */
  paste: ['none', 'plain', 'html', 'breaks', 'forbidden', 'late', 'very-late'],
  /** Whether it listens only while it believes to have the keyboard, by the events or by what the browser says. */
  listens: ['always', 'focused', 'has-focus'],
  /** What the page does to the text: as it comes, or some time after. */
  changes: [
    'nothing',
    'half-width',
    'blanks',
    'hyphens',
    'entities',
    'cut',
    'maxlength',
    'letters-only',
    'later',
    'dropped',
  ],
  /** When the page draws its text once more from the model. */
  redraws: ['never', 'blur', 'away', 'input', 'autosave', 'co-author', 'co-author-behind'],
  /** What the page does when the editor gets the keyboard. */
  wakes: ['nothing', 'selects-all', 'caret-to-end', 'redraws'],
  /** What a paragraph is. */
  paragraphs: ['p', 'div', 'br', 'pre'],
  place: ['page', 'frame', 'shadow', 'closed'],
  act: ['phrase', 'paragraphs', 'selection', 'twice', 'signs'],
} as const;

/** The choice for each field. */
export type Spec = { -readonly [Field in keyof typeof CHOICES]: (typeof CHOICES)[Field][number] };

/** The fields of a spec, in their order. */
export const FIELDS = Object.keys(CHOICES) as (keyof Spec)[];

/** The spec that is plain in every field. */
export function plainSpec(): Spec {
  return Object.fromEntries(FIELDS.map((field) => [field, CHOICES[field][0]])) as Spec;
}

/** How likely a field is plain: all oddities at once would hide one fault behind another. */
const PLAIN_SHARE = 0.35;

/** The most draws for one spec before another oddity is taken. */
const DRAWS = 4000;

/**
 * Draws `count` specs that a real page could have, no two the same. Each odd value of each field is drawn equally often: a spec is built around one
 * of them, in turn.
 */
export function drawSpecs(count: number, seed: number): Spec[] {
  const random = createRandom(seed).fraction;
  const oddities = FIELDS.flatMap((field) =>
    CHOICES[field].slice(1).map((value) => [field, value]),
  );
  const drawn = new Map<string, Spec>();
  for (let turn = 0; drawn.size < count && turn < 100 * count; turn += 1) {
    const oddity = Object.fromEntries([oddities[turn % oddities.length] ?? []]) as Partial<Spec>;
    const spec = drawAround(oddity, drawn, random);
    if (spec) drawn.set(describeSpec(spec), spec);
  }
  return [...drawn.values()];
}

/** A possible spec with this oddity that was not drawn before; null when none comes up. */
function drawAround(
  oddity: Partial<Spec>,
  drawn: ReadonlyMap<string, Spec>,
  random: () => number,
): Spec | null {
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const spec: Spec = Object.assign(
      Object.fromEntries(
        FIELDS.map((field) => {
          const values = CHOICES[field];
          return [field, values[random() < PLAIN_SHARE ? 0 : Math.floor(random() * values.length)]];
        }),
      ) as Spec,
      oddity,
    );
    if (isPossible(spec) && !drawn.has(describeSpec(spec))) return spec;
  }
  return null;
}

/** Whether a person could use such a page, by typing or by pasting. */
function isPossible(spec: Spec): boolean {
  if (spec.surface === 'input' && spec.act === 'paragraphs') return false;
  if (spec.surface !== 'host' && spec.paragraphs !== 'p') return false;
  // The status line is the second insertion's by the time at which the page changes the first.
  if (spec.act === 'twice' && ['later', 'dropped'].includes(spec.changes)) return false;
  if (spec.seen !== 'itself') return isPossibleHidden(spec);
  if (spec.draws !== 'elements' || spec.listens === 'has-focus') return false;
  if (spec.holds !== 'nothing' || spec.lines !== 'behind') return false;
  return spec.surface === 'host' ? isPossibleHost(spec) : isPossibleField(spec);
}

/** A field that collects keys: it is emptied or written again as it is read, and the editor around it owns the text. */
function isPossibleHidden(spec: Spec): boolean {
  if (spec.holds !== 'nothing' && spec.surface !== 'textarea') return false;
  const { surface, seen, readsOn, paste, changes, redraws, wakes, place, paragraphs } = spec;
  if (surface === 'input' || !['input', 'poll'].includes(readsOn)) return false;
  if (!['none', 'plain', 'late', 'very-late'].includes(paste)) return false;
  if (redraws !== 'never' || wakes !== 'nothing' || paragraphs !== 'p') return false;
  if (seen === 'sizeless-frame' && place !== 'page') return false;
  return ['nothing', 'half-width', 'cut'].includes(changes);
}

/** A field that the user sees. A browser pastes into it by itself; only some pages prevent it. */
function isPossibleField(spec: Spec): boolean {
  const { surface, readsOn, paste, listens, changes, redraws, wakes } = spec;
  if (!['none', 'forbidden'].includes(paste)) return false;
  if (readsOn === 'beforeinput' || readsOn === 'mutation' || redraws === 'input') return false;
  if (changes === 'entities') return false;
  if (surface === 'input' && redraws.startsWith('co-author')) return false;
  // What is read late is not changed while one types, and not drawn meanwhile.
  const isReadLate = ['keyup', 'change', 'poll'].includes(readsOn);
  if (isReadLate && changes !== 'nothing' && changes !== 'maxlength') return false;
  if (isReadLate && (redraws !== 'never' || wakes === 'redraws')) return false;
  if (listens === 'focused' && (readsOn === 'change' || readsOn === 'poll')) return false;
  // It would group what the co-author wrote as well.
  if (['blanks', 'hyphens', 'cut', 'maxlength'].includes(changes) && redraws.startsWith('co-'))
    return false;
  return !(['later', 'dropped'].includes(changes) && redraws !== 'never');
}

/** An editable that the user sees. */
function isPossibleHost(spec: Spec): boolean {
  const { act, readsOn, paste, listens, changes, redraws, wakes, paragraphs } = spec;
  if (readsOn === 'change') return false;
  // The second of two pastes that wait goes where the page's drawing of the first has left its caret: a person's does too.
  if (paste === 'very-late' && redraws === 'autosave' && act === 'twice') return false;
  if (readsOn === 'beforeinput' && (paste === 'none' || redraws === 'input')) return false;
  if (changes === 'entities' && paste !== 'breaks') return false;
  if (['blanks', 'hyphens', 'cut', 'maxlength', 'half-width', 'letters-only'].includes(changes))
    return false;
  if (paragraphs === 'pre' && paste === 'html') return false;
  const isReadLate = readsOn === 'keyup' || readsOn === 'poll';
  if (isReadLate && (!['nothing', 'entities'].includes(changes) || redraws !== 'never'))
    return false;
  if (isReadLate && wakes === 'redraws') return false;
  if (listens === 'focused' && readsOn === 'poll') return false;
  // A page that reads each mutation would read its own drawing.
  if (readsOn === 'mutation' && (redraws === 'input' || listens === 'focused')) return false;
  return !(['later', 'dropped'].includes(changes) && redraws !== 'never');
}

/** Specs that are plainer in one field, plainest first. */
export function simplerThan(spec: Spec): Spec[] {
  return FIELDS.flatMap((field) => {
    const plain = CHOICES[field][0];
    return spec[field] === plain ? [] : [{ ...spec, [field]: plain }];
  }).filter(isPossible);
}

/** A spec in a line: what is not plain in it. */
export function describeSpec(spec: Spec): string {
  const odd = FIELDS.filter((field) => spec[field] !== CHOICES[field][0]);
  return odd.map((field) => `${field}=${spec[field]}`).join(' ') || 'plain';
}
