import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const FOLDERS = ['components', 'entrypoints'];

function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file) && !file.includes('.test.'))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
}

/** The classes in the selectors of a style sheet. */
function classesOf(css: string): string[] {
  const selectors = css.replaceAll(/\/\*.*?\*\//gsu, '').replaceAll(/\{[^{}]*\}/gu, ' ');
  return [...selectors.matchAll(/\.([a-z][\w-]*)/giu)].map(([, name = '']) => name);
}

const code = FOLDERS.flatMap((folder) => filesIn(folder, /\.(?:tsx?|html)$/u)).join('\n');
const words = new Set(code.match(/[\w-]+/gu));

/** Also a class whose end code completes: `figure-key-1` of `figure-key-${at}`. */
function isUsed(name: string): boolean {
  return words.has(name) || code.includes(`${name.slice(0, name.lastIndexOf('-') + 1)}\${`);
}

it('every class in a style sheet is in a component', () => {
  const classes = FOLDERS.flatMap((folder) => filesIn(folder, /\.css$/u)).flatMap(classesOf);
  expect(classes.length).toBeGreaterThan(500);
  expect([...new Set(classes)].filter((name) => !isUsed(name))).toEqual([]);
});

it('a class that is nowhere is missed', () => {
  expect(classesOf('@media print { .no.where > .at-all { color: red } }')).toEqual([
    'no',
    'where',
    'at-all',
  ]);
  expect(isUsed(['at', 'all'].join('-'))).toBe(false);
});
