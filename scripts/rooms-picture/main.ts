import { writeFileSync } from 'node:fs';
import { readImports } from '../read-imports';
import { gatherAreas } from './areas';
import { drawRooms } from './draw-rooms';

/** Where the picture lies, from the repository's root. */
export const ROOMS_PICTURE = 'docs/rooms.svg';

/** Redraws the picture of the rooms: node scripts/run-ts.mjs scripts/rooms-picture/main.ts */
export function main(): number {
  writeFileSync(ROOMS_PICTURE, drawRooms(gatherAreas(readImports().imports)));
  console.log(`${ROOMS_PICTURE} is drawn.`);
  return 0;
}
