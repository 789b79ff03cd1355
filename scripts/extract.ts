import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { extract, readDocument } from '../lib/extract';
import type { Candidate, DocumentFault, DocumentNotice, Extraction, Quality } from '../lib/extract';

const USAGE = `usage: npm run extract -- FILE… [--json] [--quality 0|1|2|3]

Proposes the phrases, patterns and outlines in speeches (.doc .docx .wps .rtf .txt .md .html .mht .odt).
  --json        one JSON object a line
  --quality N   leave out what is below (default 1)`;

/** Prints the candidates of the files named; the exit code is 0 when each of them gave something. */
export async function main(args: readonly string[]): Promise<number> {
  const options = readArguments(args);
  if (!options) {
    console.error(USAGE);
    return 2;
  }
  let failed = 0;
  for (const file of options.files) {
    const gave = await extractFile(file, options);
    if (!gave) failed += 1;
  }
  return failed === 0 ? 0 : 1;
}

interface Options {
  files: string[];
  json: boolean;
  quality: Quality;
}

function readArguments(args: readonly string[]): Options | undefined {
  const options: Options = { files: [], json: false, quality: 1 };
  for (let at = 0; at < args.length; at += 1) {
    const argument = args[at] ?? '';
    if (argument === '--json') options.json = true;
    else if (argument === '--quality') {
      const quality = ([0, 1, 2, 3] as const).find((known) => String(known) === args[at + 1]);
      if (quality === undefined) return undefined;
      options.quality = quality;
      at += 1;
    } else if (argument.startsWith('-')) return undefined;
    else options.files.push(argument);
  }
  return options.files.length > 0 ? options : undefined;
}

async function extractFile(file: string, { json, quality }: Options): Promise<boolean> {
  // npm runs scripts in the project's folder and names the one it was called in.
  const path = resolve(process.env['INIT_CWD'] ?? '.', file);
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) {
    console.error(`${file}: can't be read`);
    return false;
  }
  const reading = await readDocument(basename(file), bytes);
  if (!reading.ok) {
    console.error(`${file}: ${FAULTS[reading.reason]}`);
    return false;
  }
  for (const notice of reading.notices) console.error(`${file}: ${NOTICES[notice]}`);
  const extraction = extract(reading.text, { leastQuality: quality });
  if (extraction.language !== 'chinese') {
    console.error(
      `${file}: ${extraction.language === 'empty' ? FAULTS.empty : 'not in Chinese, nothing found'}`,
    );
    return false;
  }
  if (json) for (const candidate of extraction.candidates) console.log(JSON.stringify(candidate));
  else printListing(file, extraction);
  if (extraction.candidates.length === 0) console.error(`${file}: nothing found`);
  return extraction.candidates.length > 0;
}

const FAULTS: Readonly<Record<DocumentFault, string>> = {
  empty: 'the file is empty',
  'too-large': 'the file is larger than 50 MB',
  'too-large-inside': 'it unpacks to more than 50 MB and was not read; save its text alone as .txt',
  'no-text':
    'there is no text in it; if its pages are pictures, it has to go through text recognition first',
  'broken-doc': 'not a sound .doc, or a renamed one; open it in Word or WPS and save it again',
  'broken-docx':
    'not a Word file (.docx), or a damaged one; open it in Word or WPS and save it again',
  'old-word': 'a file of a Word before 97; open it in Word or WPS and save it as .docx',
  'broken-odt': 'not a sound .odt, or a renamed one; open it in its program and save it again',
  wps: 'a very old WPS Writer file; open it in WPS and save it as .docx',
  encrypted: 'protected by a password; remove it in Word or WPS and save the file again',
  pdf: 'a PDF; save its text as .txt or .docx',
  ofd: 'an OFD file; save its text as .txt or .docx',
  spreadsheet: 'a spreadsheet; save its text as .txt or .docx',
  presentation: 'a presentation; save its text as .txt or .docx',
  archive: 'an archive; unpack it first',
  'not-text': 'not a text file',
};

const NOTICES: Readonly<Record<DocumentNotice, string>> = {
  'mixed-encodings': 'some lines are in UTF-8, some in GB 18030; both were read',
  'lost-characters': 'some characters could not be read; their sentences are left out',
};

const KINDS: ReadonlyArray<readonly [Candidate['kind'], string]> = [
  ['phrase', '短语'],
  ['pattern', '句式'],
  ['outline', '提纲'],
];

function printListing(
  file: string,
  { candidates, dropped, paragraphs, speeches }: Extraction,
): void {
  console.log(`${file}: ${speeches} 篇，${paragraphs} 段，${candidates.length} 条`);
  for (const [kind, name] of KINDS) {
    const own = candidates.filter((candidate) => candidate.kind === kind);
    console.log(`\n${name} ${own.length}`);
    for (const candidate of own) printCandidate(candidate);
  }
  const counts = Object.entries(dropped).filter(([, count]) => count > 0);
  console.log(`\nleft out: ${counts.map(([reason, count]) => `${reason} ${count}`).join(', ')}`);
}

function printCandidate(candidate: Candidate): void {
  const words = candidate.kind === 'phrase' ? candidate.text : candidate.body;
  const labels = [candidate.function, candidate.themes.join('/'), candidate.forms.join('/')].filter(
    (label) => label !== '',
  );
  const stars = '★'.repeat(candidate.quality).padEnd(3, '☆');
  console.log(`${stars} ${words.replaceAll('\n', '\n    ')}`);
  console.log(
    `    ${labels.join(' · ')} ← ${[...candidate.source.heading, `¶${candidate.source.paragraph}`].join(' › ')}`,
  );
}
