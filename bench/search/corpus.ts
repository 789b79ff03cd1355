import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parsePack } from '@/lib/entry';
import type { SearchDoc } from '@/lib/search';
import { createRandom } from '@/lib/search/testing/random';

const TAGS = [
  '年终总结',
  '常用',
  '王主任',
  '防汛',
  '述职',
  '党建',
  '开幕词',
  '调研',
  '座谈会',
  '2024',
];
const CLAUSE_END = /[，；。！？\n]/u;

/**
 * A library of `size` entries: the phrases of the built-in packs, then new ones made of one to four of their
 * clauses, no two alike; a tenth of them carry a tag of the user's.
 */
export function makeCorpus(size: number, seed = 7): SearchDoc[] {
  const random = createRandom(seed);
  const phrases = readPhrases();
  const clauses = [
    ...new Set(
      phrases.flatMap((doc) => doc.text.split(CLAUSE_END)).filter((text) => text.length > 3),
    ),
  ];
  const docs = phrases.slice(0, size);
  const seen = new Set(docs.map((doc) => doc.text));
  while (docs.length < size) {
    const parts = Array.from({ length: 1 + random.below(4) }, () => random.pick(clauses));
    const text = parts.join('，');
    if (seen.has(text)) continue;
    seen.add(text);
    const like = random.pick(phrases);
    const tags = random.below(10) === 0 ? [random.pick(TAGS)] : [];
    docs.push({ ...like, id: `x${docs.length}`, text, tags, mine: tags.length > 0 });
  }
  return docs;
}

function readPhrases(): SearchDoc[] {
  const folder = path.join(process.cwd(), 'assets/library');
  const docs: SearchDoc[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const parsed = parsePack(JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
    if (!parsed.ok) throw new Error(`${file} is not a pack`);
    for (const entry of parsed.pack.entries) {
      if (entry.kind !== 'phrase') continue;
      const { id, kind, text, themes, forms } = entry;
      const { function: use, documentTypes = [] } = entry;
      docs.push({
        id,
        kind,
        text,
        themes,
        forms,
        function: use,
        documentTypes,
        tags: [],
        mine: false,
      });
    }
  }
  return docs;
}
