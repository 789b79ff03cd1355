import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { bodyOf, parsePack } from '../lib/entry';
import type { PackEntry } from '../lib/entry';
import { decodeText, extract } from '../lib/extract';
import type { Candidate } from '../lib/extract';
import { compareLabels, shareOfGenericNames } from './eval/labels';
import { measureHalf, readHalf } from './eval/gold-set';
import type { Half } from './eval/gold-set';
import { findGold, findKept, findPlanted, parsePlanted } from './eval/matching';
import type { Gold } from './eval/matching';

const SPEECHES = '000_6c45b84abf69550e.txt';
const TARGETS = { gold: 0.9, precision: 0.7, planted: 0.85, seconds: 10 };
const HALF_TARGETS = { good: 0.6, usable: 0.85, found: 0.85, ticked: 0.75 };

/** Measures the extractor: npm run extract:eval [-- CORPUS]; the exit code is 0 when every figure reaches its target. */
export async function main([corpus = '../shared/corpus']: readonly string[]): Promise<number> {
  const folder = resolve(corpus);
  if (corpus === 'tuning') return (await measureGold('tuning', true)) ? 0 : 1;
  const reached = [await measureGold('tuning'), await measureGold('apart')];
  reached.push(await measurePlanted());
  if (existsSync(join(folder, SPEECHES))) reached.push(await measureSpeeches(folder));
  else
    console.log(`no ${SPEECHES} in ${folder}: recall of the gold entries and precision left out`);
  reached.push(await measureSpeed());
  return reached.every((one) => one) ? 0 : 1;
}

/** The figures of one half of the gold set; `all` prints what each candidate was judged to be and which marks were missed. */
async function measureGold(half: Half, all = false): Promise<boolean> {
  const figures = measureHalf(await readHalf(half));
  console.log(`gold set, ${half}: ${figures.documents} documents`);
  if (all) {
    for (const { document, candidate, judgement } of figures.judged)
      console.log(
        `  ${judgement} ${document} ${candidate.quality} ${candidate.function} | ${bodyOf(candidate)} | ${candidate.reasons.join(' ')}`,
      );
    for (const words of figures.missed) console.log(`  missed ${words}`);
  }
  const reached = [
    report('  forty best: good', figures.good, HALF_TARGETS.good),
    report('  forty best: usable', figures.usable, HALF_TARGETS.usable),
    report('  marks found', figures.found, HALF_TARGETS.found),
  ];
  const { ticked, unticked, order } = figures;
  reached.push(report(`  ${ticked.count} ticked at first: good`, ticked.good, HALF_TARGETS.ticked));
  console.log(
    `  ticked at first: usable ${percent(ticked.usable)}; the other ${unticked.count}: good ${percent(unticked.good)}, usable ${percent(unticked.usable)}`,
  );
  console.log(
    `  order: first ten good ${percent(order.firstTen)}, last ten ${percent(order.lastTen)}; average precision ${percent(order.averagePrecision)} (in random order ${percent(order.random)})`,
  );
  console.log(`  function right: ${percent(figures.labels)}`);
  return reached.every((one) => one);
}

async function measureSpeeches(folder: string): Promise<boolean> {
  const { candidates } = extract(decodeText(await readFile(join(folder, SPEECHES))).text);
  const lines = (await readFile(join(folder, 'gold-examples.jsonl'), 'utf8')).trim().split('\n');
  const gold = lines.map((line): Gold => JSON.parse(line));
  const found = gold.map((entry) => findGold(entry, candidates));
  const missed = gold.filter((_, at) => found[at] === 'missed');
  const alike = found.filter((one) => one === 'same').length;
  console.log(
    `gold: ${alike} of ${gold.length} as a candidate of their own, ${gold.length - alike - missed.length} more whole in one`,
  );
  for (const { kind, text } of missed) console.log(`  missed ${kind}: ${text}`);
  const recall = report('gold recall', (gold.length - missed.length) / gold.length, TARGETS.gold);

  const pack = await readPack();
  const good = candidates.filter(({ quality, kind }) => quality >= 2 && kind !== 'outline');
  const kept = good.map((candidate) => findKept(candidate, pack));
  for (const kind of ['phrase', 'pattern']) {
    const own = kept.filter((_, at) => good[at]?.kind === kind);
    const held = own.filter((entry) => entry !== undefined);
    console.log(
      `  ${kind}: the pack keeps ${held.length} of ${own.length} (${new Set(held).size} different entries)`,
    );
  }
  if (process.env['SHOW_LOST'] !== undefined)
    for (const [at, candidate] of good.entries())
      if (!kept[at]) console.log(`  lost: ${bodyOf(candidate)} (${candidate.reasons.join(' ')})`);
  console.log(`candidates: ${candidates.length}, of quality 2 or better ${good.length}`);
  const count = kept.filter((entry) => entry !== undefined).length;
  const isPrecise = report(
    'precision of quality 2 and better',
    count / good.length,
    TARGETS.precision,
  );
  measureLabels(candidates, pack);
  return isPrecise && recall;
}

/** Labels and slot names of all candidates that the pack keeps, whatever their quality; there is no target. */
function measureLabels(candidates: readonly Candidate[], pack: readonly PackEntry[]): void {
  const pairs = candidates.flatMap((candidate) => {
    const entry = findKept(candidate, pack);
    return entry ? [{ candidate, entry }] : [];
  });
  const labels = compareLabels(pairs);
  const f1 = (name: 'themes' | 'forms') => {
    const { precision, recall, f1: mean } = labels[name];
    return `${name} F1 ${percent(mean)} (precision ${percent(precision)}, recall ${percent(recall)})`;
  };
  console.log(
    `labels of ${pairs.length} that the pack keeps: function right ${percent(labels.function)}, ${f1('themes')}, ${f1('forms')}`,
  );
  const { generic, all } = shareOfGenericNames(candidates);
  console.log(`slots: ${percent(generic / all)} of ${all} have the generic name`);
}

async function readPack(): Promise<PackEntry[]> {
  const file = new URL('../assets/library/office-speeches.json', import.meta.url);
  const parsed = parsePack(JSON.parse(await readFile(file, 'utf8')));
  if (!parsed.ok) throw new Error('the built-in pack is not sound');
  return parsed.pack.entries;
}

async function measurePlanted(): Promise<boolean> {
  const folder = new URL('../lib/extract/planted/', import.meta.url);
  const text = await readFile(new URL('reading-speech.txt', folder), 'utf8');
  const planted = parsePlanted(await readFile(new URL('reading-speech.json', folder), 'utf8'));
  const { candidates } = extract(text);
  const { found, missed } = findPlanted(planted, candidates);
  for (const one of missed) console.log(`  missed planted: ${one}`);
  console.log(`planted: ${candidates.length} candidates`);
  return report('planted recall', found / (found + missed.length), TARGETS.planted);
}

/** 100 speeches of 10,000 characters each, cut from the planted one; all different, so that nothing is a duplicate by file. */
async function measureSpeed(): Promise<boolean> {
  const text = await readFile(
    new URL('../lib/extract/planted/reading-speech.txt', import.meta.url),
    'utf8',
  );
  const speech = text.repeat(Math.ceil(10_000 / text.length)).slice(0, 10_000);
  extract(speech);
  const cpu = process.cpuUsage();
  const start = performance.now();
  let candidates: Candidate[] = [];
  for (let at = 0; at < 100; at += 1)
    ({ candidates } = extract(speech.replaceAll('阅读', `阅${String.fromCodePoint(0x4e00 + at)}`)));
  const wall = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const processor = (user + system) / 1e6;
  console.log(
    `speed: 100 speeches of 10,000 characters in ${wall.toFixed(1)} s (${processor.toFixed(1)} s of processor time, which counts; target ${TARGETS.seconds} s), ${candidates.length} candidates each`,
  );
  return processor <= TARGETS.seconds;
}

function report(name: string, share: number, target: number): boolean {
  const isReached = share >= target;
  console.log(
    `${name}: ${percent(share)} (target ${percent(target)}${isReached ? '' : ', MISSED'})`,
  );
  return isReached;
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1)} %`;
}
