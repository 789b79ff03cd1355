import type { Answers, Source } from './sources';

// A query with one slip in it fits every entry that the same sort of slip leads to, wherever in the query it
// is taken to be: 作性不强经接 is 作性不强经得 with its last character wrong and 作性不强再接 with another one wrong.

/** Entries with the query in them but for one character that is another one there; at an end, it need not be there. */
export function oneWrong(query: string): Answers {
  const halves = halvesOf(query);
  const forms = each(query, (before, after) =>
    before === '' || after === '' ? before + after : `${before}.${after}`,
  );
  return matchAny(forms, halves);
}

/** Entries with the query in them but for one more character within it. */
export function oneLess(query: string): Answers {
  const forms = Array.from(query, (_, at) => `${query.slice(0, at)}.${query.slice(at)}`).slice(1);
  return matchAny(forms, halvesOf(query));
}

/** Entries with the query in them but for one of its characters. */
export function oneExtra(query: string): Answers {
  const forms = each(query, (before, after) => before + after);
  return ({ chars }) => forms.some((form) => chars.includes(form));
}

/** Entries with the query in them but for two neighbours in the other order. */
export function oneSwapped(query: string): Answers {
  const forms = Array.from(
    query.slice(1),
    (char, at) => query.slice(0, at) + char + query.charAt(at) + query.slice(at + 2),
  );
  return ({ chars }) => forms.some((form) => chars.includes(form));
}

function each(query: string, form: (before: string, after: string) => string): string[] {
  return Array.from(query, (_, at) => form(query.slice(0, at), query.slice(at + 1)));
}

// One slip leaves one half of the query whole, which is quick to look for.
function matchAny(forms: readonly string[], halves: readonly string[]): Answers {
  const pattern = new RegExp(forms.join('|'), 'u');
  return ({ chars }: Source) => halves.some((half) => chars.includes(half)) && pattern.test(chars);
}

function halvesOf(query: string): [string, string] {
  const middle = Math.floor(query.length / 2);
  return [query.slice(0, middle), query.slice(middle)];
}
