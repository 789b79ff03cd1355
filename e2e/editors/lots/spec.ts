/** One editor made by lot, and what is done in it. Each field's first value is the plain one, towards which a fall is simplified. */
const CHOICES = {
  /** Where keys go. */
  surface: ['host', 'textarea', 'input'],
  /** Whether that is what the user sees; otherwise the text is drawn beside it. */
  seen: ['itself', 'clipped', 'offscreen', 'tiny', 'transparent'],
  /** What a text that is not seen in the field is drawn with. */
  draws: ['elements', 'canvas'],
  /** At which event the model reads what was typed. */
  hears: ['input', 'keyup', 'change', 'beforeinput', 'poll'],
  /** What becomes of a paste. */
  paste: ['none', 'plain', 'html', 'breaks', 'forbidden', 'late', 'very-late'],
  /** Whether it listens only while it believes to have the keyboard. */
  listens: ['always', 'focused'],
  /** What the page does to the text: as it comes, or some time after. */
  changes: [
    'nothing',
    'half-width',
    'blanks',
    'entities',
    'cut',
    'letters-only',
    'later',
    'dropped',
  ],
  /** When the page draws its text anew from the model. */
  redraws: ['never', 'blur', 'away', 'input', 'co-author'],
  place: ['page', 'frame', 'shadow', 'closed'],
  act: ['phrase', 'paragraphs', 'selection', 'twice'],
} as const;

/** The choice for each field. */
export type Spec = { -readonly [Field in keyof typeof CHOICES]: (typeof CHOICES)[Field][number] };

const FIELDS = Object.keys(CHOICES) as (keyof Spec)[];

/** A generator of numbers from 0 to 1 that gives the same row for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Draws specs until there are so many that a real page could have. */
export function drawSpecs(count: number, seed: number): Spec[] {
  const random = seeded(seed);
  const specs: Spec[] = [];
  while (specs.length < count) {
    const drawn = Object.fromEntries(
      FIELDS.map((field) => {
        const values = CHOICES[field];
        // Half of all are plain in a field: all the rest at once would hide one fault behind another.
        const at = random() < 0.4 ? 0 : Math.floor(random() * values.length);
        return [field, values[at]];
      }),
    ) as Spec;
    if (isPossible(drawn)) specs.push(drawn);
  }
  return specs;
}

/** Whether a person could use such a page, by typing or by pasting. */
function isPossible(spec: Spec): boolean {
  const { surface, seen, draws, hears, paste, listens, changes, redraws, act } = spec;
  const isField = surface !== 'host';
  if (surface === 'input' && act === 'paragraphs') return false;
  if (seen === 'itself' && draws !== 'elements') return false;
  if (seen !== 'itself') {
    // A field that collects keys: it is emptied as it is read, and the editor around it owns the text.
    if (surface === 'input' || !['input', 'poll'].includes(hears)) return false;
    if (!['none', 'plain', 'late', 'very-late'].includes(paste)) return false;
    return redraws === 'never' && ['nothing', 'half-width', 'cut'].includes(changes);
  }
  // A browser pastes into a field by itself; only some pages keep it out.
  if (isField && !['none', 'forbidden'].includes(paste)) return false;
  if (hears === 'change' && !isField) return false;
  if (hears === 'beforeinput' && (isField || paste === 'none' || redraws === 'input')) return false;
  if (isField && changes === 'entities') return false;
  if (changes === 'entities' && paste !== 'breaks') return false;
  if (!isField && ['blanks', 'cut', 'half-width', 'letters-only'].includes(changes)) return false;
  // What is read at `change` is not changed while one types.
  if (['keyup', 'change', 'poll'].includes(hears) && changes !== 'nothing') return false;
  if (listens === 'focused' && (hears === 'change' || hears === 'poll')) return false;
  if (redraws === 'input' && isField) return false;
  if (redraws !== 'never' && (hears === 'poll' || hears === 'keyup' || hears === 'change'))
    return false;
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
