import { readFile } from 'node:fs/promises';
import { describeFault, parsePack } from '../lib/entry/pack-schema';

const FILE = new URL('../assets/library/office-speeches.json', import.meta.url);

/** Stops the build, naming every entry at fault, when the built-in pack breaks its schema. */
export async function checkBuiltInPack(): Promise<void> {
  const parsed = parsePack(JSON.parse(await readFile(FILE, 'utf8')));
  if (parsed.ok) return;
  const lines = parsed.faults.map((fault) => `  ${describeFault(fault)}`).join('\n');
  throw new Error(`assets/library/office-speeches.json does not fit its schema:\n${lines}`);
}
