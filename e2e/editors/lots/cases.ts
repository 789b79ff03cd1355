import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { FIELDS, plainSpec, type Spec } from './spec';

const CASES = fileURLToPath(new URL('./cases.json', import.meta.url));

/** The smallest specs that ever fell, of which a test plays each for ever. */
export async function readCases(): Promise<Spec[]> {
  const kept = JSON.parse(await readFile(CASES, 'utf8')) as Partial<Spec>[];
  return kept.map((odd) => Object.assign({}, PLAIN, odd));
}

/** Adds a spec to the kept ones, unless it is among them. */
export async function saveCase(spec: Spec): Promise<void> {
  const kept = (await readCases()).map(oddOf);
  const odd = oddOf(spec);
  if (kept.some((each) => JSON.stringify(each) === JSON.stringify(odd))) return;
  await writeFile(CASES, `${JSON.stringify([...kept, odd], null, 2)}\n`);
}

const PLAIN = plainSpec();

/** What is not plain in a spec, in the order of the fields. */
function oddOf(spec: Spec): Partial<Spec> {
  return Object.fromEntries(
    FIELDS.filter((field) => spec[field] !== PLAIN[field]).map((field) => [field, spec[field]]),
  );
}
