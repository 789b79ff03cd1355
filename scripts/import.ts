import { readFile as readBytes } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { readFile } from '../lib/transfer';
import type { Reading, Row } from '../lib/transfer';

const USAGE = `usage: npm run import -- FILE… [--json]

Shows what a file of another program would bring into the library; nothing is saved.
  --json   one JSON object for each file: format, encoding, entries, faults`;

/** Prints what the files named would bring; the exit code is 0 when each of them gave something. */
export async function main(args: readonly string[]): Promise<number> {
  const files = args.filter((one) => one !== '--json');
  if (files.length === 0 || files.some((one) => one.startsWith('-'))) {
    console.error(USAGE);
    return 2;
  }
  let failed = 0;
  for (const file of files) {
    const gave = await importFile(file, args.includes('--json'));
    if (!gave) failed += 1;
  }
  return failed === 0 ? 0 : 1;
}

async function importFile(file: string, isJson: boolean): Promise<boolean> {
  // npm runs scripts in the project's folder and names the one it was called in.
  const bytes = await readBytes(resolve(process.env['INIT_CWD'] ?? '.', file)).catch(() => null);
  if (!bytes) {
    console.error(`${file}: can't be opened`);
    return false;
  }
  const reading = await readFile(basename(file), bytes);
  if (!reading.ok) {
    const place = reading.line === undefined ? '' : `, line ${reading.line}`;
    console.error(`${file}: nothing can be read: ${reading.reason}${place}`);
    for (const fault of reading.faults.slice(0, 20)) console.error(`  ${JSON.stringify(fault)}`);
    return false;
  }
  if (isJson) console.log(JSON.stringify(asJson(reading)));
  else printListing(file, reading);
  return true;
}

type Sheet = Extract<Reading, { ok: true }>;

function asJson({ format, encoding, rows, faults, notices }: Sheet) {
  // What is read otherwise than it was meant stands among the faults, marked as read.
  const all = [...faults, ...notices.map((one) => Object.assign({ isRead: true }, one))];
  return { format, ...(encoding && { encoding }), entries: rows, faults: all };
}

function printListing(file: string, { format, encoding, rows, faults, notices }: Sheet): void {
  console.log(`${file}: ${format}${encoding ? `, ${encoding}` : ''}, ${rows.length} entries`);
  for (const row of rows) console.log(`  ${describeRow(row)}`);
  for (const fault of [...faults, ...notices]) console.log(`  ! ${JSON.stringify(fault)}`);
}

function describeRow(row: Row): string {
  const words = row.kind === 'phrase' ? row.text : row.body;
  const facts = [row.title, row.folder, ...row.tags].filter((one) => one !== undefined);
  return `${row.kind} ${words.replaceAll('\n', '\n    ')}${facts.length > 0 ? `  ← ${facts.join(' · ')}` : ''}`;
}
