import {
  changeOfMove,
  changeOfUndo,
  type FolderMove,
  movedShares,
  type ShareChange,
  withShareChange,
} from '@/lib/share';
import type { OfficeState, OfficeStateStorage } from './office-state';

/** What an act of the library came to; `act` is what it is undone by. */
export interface ActResult {
  ok: boolean;
  act?: string;
}

/** Moves that are remembered at most; the library remembers as many acts. */
const MOST_MOVES = 50;

/**
 * Runs an act that moves a folder, and lets the shares of that folder and of those in it go along. While it runs they hold under both paths:
 * a round in between takes nothing back, and none publishes what nobody agreed to. Where the page dies, a path stays shared in which nothing lies.
 */
export async function moveShared<Result extends ActResult>(
  state: OfficeStateStorage,
  move: FolderMove,
  run: () => Promise<Result>,
): Promise<Result> {
  const shares = movedShares((await state.read()).folders, move);
  if (shares.length === 0) return run();
  const result = await runUnderBoth(state, changeOfMove(shares), run);
  const { act } = result;
  if (result.ok && act !== undefined) {
    const { moves } = await state.read();
    await state.patch({ moves: [...moves, { act, shares }].slice(-MOST_MOVES) });
  }
  return result;
}

/** Runs the undoing of an act, and lets the shares of folders that it moved go back. */
export async function undoMoved<Result extends ActResult>(
  state: OfficeStateStorage,
  act: string,
  run: () => Promise<Result>,
): Promise<Result> {
  const { folders, moves } = await state.read();
  const made = moves.find((move) => move.act === act);
  if (!made) return run();
  const result = await runUnderBoth(state, changeOfUndo(folders, made.shares), run);
  if (result.ok) {
    const now = await state.read();
    await state.patch({ moves: now.moves.filter((move) => move.act !== act) });
  }
  return result;
}

/** Runs an act while both the old and the new paths are shared; then only the new ones are, or, where it failed, only the old ones. */
async function runUnderBoth<Result extends ActResult>(
  state: OfficeStateStorage,
  change: ShareChange,
  run: () => Promise<Result>,
): Promise<Result> {
  const { folders } = await state.read();
  const added = change.come.filter((path) => !folders.includes(path));
  await changeFolders(state, { left: [], come: change.come });
  let isDone = false;
  try {
    const result = await run();
    isDone = result.ok;
    return result;
  } finally {
    await changeFolders(state, isDone ? change : { left: added, come: [] });
  }
}

async function changeFolders(state: OfficeStateStorage, change: ShareChange): Promise<void> {
  const { folders }: OfficeState = await state.read();
  await state.patch({ folders: withShareChange(folders, change) });
}
