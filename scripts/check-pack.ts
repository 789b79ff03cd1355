import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { checkPackRules } from '../lib/entry/pack-rules';
import { describeFault, parsePack } from '../lib/entry/pack-schema';
import { builtPackFiles } from './built-in-pack';

/** Stops the build, naming every entry at fault, when a built-in pack breaks its schema or its rules. */
export async function checkBuiltInPacks(): Promise<void> {
  for (const { file } of builtPackFiles()) {
    const parsed = parsePack(JSON.parse(await readFile(file, 'utf8')));
    const faults = parsed.ok ? checkPackRules(parsed.pack) : parsed.faults;
    if (faults.length === 0) continue;
    const lines = faults.map((fault) => `  ${describeFault(fault)}`).join('\n');
    throw new Error(`assets/library/${basename(file)} is not fit to ship:\n${lines}`);
  }
}
