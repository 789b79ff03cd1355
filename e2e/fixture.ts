/** What a hook has made; throws where no hook has run yet. */
export function ready<T>(it: T | undefined): T {
  if (it === undefined) throw new Error('It is there only while hooks and tests run.');
  return it;
}
