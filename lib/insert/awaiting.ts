import type { Verdict } from './classify';

/** How long (ms) a change must have been over for a text in another form to count as final: editors put several paragraphs in one by one. */
const QUIET = 60;

/**
 * Looks at once and whenever the editor changes, until the text is there, or stands there in another form and no change has come for 60 ms, or `limit` ms
 * have gone by.
 */
export function awaitVerdict(
  root: HTMLElement,
  look: () => Verdict,
  limit: number,
): Promise<Verdict> {
  const first = look();
  if (first.reading === 'inserted') return Promise.resolve(first);
  return new Promise((resolve) => {
    const watching = new AbortController();
    const observer = new MutationObserver(check);
    const timer = setTimeout(finish, limit);
    let quiet = startQuiet(first);

    function startQuiet({ reading }: Verdict) {
      const isForm = reading === 'altered' || reading === 'part';
      return isForm ? setTimeout(finish, QUIET) : undefined;
    }

    function check() {
      const verdict = look();
      clearTimeout(quiet);
      if (verdict.reading === 'inserted') finish();
      else quiet = startQuiet(verdict);
    }

    function finish() {
      clearTimeout(timer);
      clearTimeout(quiet);
      watching.abort();
      observer.disconnect();
      resolve(look());
    }

    observer.observe(root, { subtree: true, childList: true, characterData: true });
    // A text field changes its value without a mutation.
    root.addEventListener('input', check, { capture: true, signal: watching.signal });
  });
}
