import { readFile } from 'node:fs/promises';
import { checkPackRules } from '../lib/entry/pack-rules';
import { describeFault, parsePack } from '../lib/entry/pack-schema';
import { PACK_FILE } from './built-in-pack';

/** Stops the build, naming every entry at fault, when the built-in pack breaks its schema or its rules. */
export async function checkBuiltInPack(): Promise<void> {
  const parsed = parsePack(JSON.parse(await readFile(PACK_FILE, 'utf8')));
  const faults = parsed.ok ? checkPackRules(parsed.pack) : parsed.faults;
  if (faults.length === 0) return;
  const lines = faults.map((fault) => `  ${describeFault(fault)}`).join('\n');
  throw new Error(`assets/library/office-speeches.json is not fit to ship:\n${lines}`);
}
