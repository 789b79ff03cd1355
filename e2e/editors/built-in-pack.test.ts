import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BUILT_IN_PACKS, describeFault, parsePack } from '@/lib/entry';
import { parseBody } from '@/lib/pattern';
import { raiseChromium, type ChromiumStage } from './chromium-stage';

const FOLDER = new URL('../../assets/library/', import.meta.url);

let stage: ChromiumStage;
beforeAll(async () => {
  stage = await raiseChromium();
});
afterAll(() => stage.close());

/** Every pattern and outline of a pack, filled with its defaults. */
function fillAll(pack: string): { id: string; text: string }[] {
  const file = new URL(`${pack}.json`, FOLDER);
  const parsed = parsePack(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(parsed.faults.map(describeFault).join('\n'));
  return parsed.pack.entries.flatMap((entry) => {
    if (entry.kind === 'phrase') return [];
    const { id, kind, body } = entry;
    const read = parseBody(kind, body);
    if (!read.ok) throw new Error(`${id}: ${JSON.stringify(read.errors)}`);
    return [{ id, text: read.body.fill(read.body.emptyValues()).text }];
  });
}

it.each(BUILT_IN_PACKS)(
  'every pattern and outline of %s stands in CKEditor 5 with its paragraphs',
  async (pack) => {
    const editor = await stage.open('ckeditor5');
    const wrong: unknown[] = [];
    for (const { id, text } of fillAll(pack)) {
      await editor.reset('前文|后文');
      const result = await stage.deliver({ text });
      const shown = await editor.read();
      if (!result.ok || shown !== `前文${text}后文`) wrong.push({ id, result, shown });
    }
    expect(wrong).toEqual([]);
  },
);
