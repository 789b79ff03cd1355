import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { gatherAreas } from './rooms-picture/areas';
import { drawRooms } from './rooms-picture/draw-rooms';
import { ROOMS_PICTURE } from './rooms-picture/main';
import { readImports } from './read-imports';
import { ROOMS } from './rooms';

const architecture = readFileSync('docs/architecture.md', 'utf8');

/** Documents whose every path must exist. */
const DOCUMENTS = [
  'CONTRIBUTING.md',
  'docs/architecture.md',
  ...readdirSync('docs/decisions').map((file) => `docs/decisions/${file}`),
].filter((file) => existsSync(file));

/** A path from the root, as it stands between backticks; one that ends in `…`, `*` or holds a blank is none. */
const PATH =
  /`((?:assets|bench|components|docs|e2e|entrypoints|lib|locales|public|scripts|\.github)\/[\w./-]+)`/g;
/** A link to another file of the repository, with an anchor or without. */
const LINK = /\]\((?!https?:)([^)#\s]+)(?:#[^)]*)?\)/g;

describe('docs/architecture.md', () => {
  const list = /<!-- rooms:[\s\S]*?<!-- end of rooms -->/.exec(architecture)?.[0] ?? '';
  const rows = [...list.matchAll(/^\| `([^`]+)` \| (\w+) \| (.+) \|$/gm)];

  it('lists the rooms of the table, in its order, with their kinds', () => {
    expect(rows.map(([, room, kind]) => [room, kind])).toEqual(ROOMS);
  });

  it('says of each what it holds, and of no two the same', () => {
    const said = rows.map(([, , , words = '']) => words);
    expect(said.filter((words) => words.length < 12)).toEqual([]);
    expect(new Set(said).size).toBe(said.length);
  });
});

describe('the picture of the rooms', () => {
  it('is what the table and the imports of the tree draw (npm run rooms:draw redraws it)', () => {
    const { imports } = readImports();
    expect(readFileSync(ROOMS_PICTURE, 'utf8')).toBe(drawRooms(gatherAreas(imports)));
  });

  it('changes with an import between areas, and not with one that others imply', () => {
    const { imports } = readImports();
    const drawn = drawRooms(gatherAreas(imports));
    const more = { from: 'lib/settings/setting.ts', to: 'lib/pattern/index.ts' };
    const implied = { from: 'entrypoints/background.ts', to: 'lib/entry/index.ts' };
    expect(drawRooms(gatherAreas([...imports, more]))).not.toBe(drawn);
    expect(drawRooms(gatherAreas([...imports, implied]))).toBe(drawn);
  });

  it('has a box for every room', () => {
    const { areas, tools } = gatherAreas([]);
    const drawn = areas.flatMap(({ name, rooms }) =>
      rooms.map((room) => (room === '' ? name : `${name}/${room}`)),
    );
    expect(new Set([...drawn, ...tools])).toEqual(new Set(ROOMS.map(([room]) => room)));
  });
});

describe.each(DOCUMENTS)('%s', (document) => {
  const text = readFileSync(document, 'utf8');

  it('names no file or folder that is not there', () => {
    const named = [...text.matchAll(PATH)].map(([, file = '']) => file);
    expect(named.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('links to no file that is not there', () => {
    const linked = [...text.matchAll(LINK)].map(([, file = '']) =>
      path.join(path.dirname(document), file),
    );
    expect(linked.filter((file) => !existsSync(file))).toEqual([]);
  });
});
