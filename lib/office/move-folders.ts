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
export interface ActEnd {
  ok: boolean;
  act?: string;
}

/** Moves that are remembered at most; the library remembers as many acts. */
const MOST_MOVES = 50;

/**
 * Runs an act that moves a folder, and lets the shares of that folder and of those in it go along. While it runs they hold under both paths:
 * a round in between takes nothing back, and none publishes what nobody agreed to. Where the page dies, a path stays shared in which nothing lies.
 */
export async function moveShared<End extends ActEnd>(
  state: OfficeStateStorage,
  move: FolderMove,
  run: () => Promise<End>,
): Promise<End> {
  const shares = movedShares((await state.read()).folders, move);
  if (shares.length === 0) return run();
  const end = await runUnderBoth(state, changeOfMove(shares), run);
  const { act } = end;
  if (end.ok && act !== undefined) {
    const { moves } = await state.read();
    await state.patch({ moves: [...moves, { act, shares }].slice(-MOST_MOVES) });
  }
  return end;
}

/** Runs the undoing of an act, and lets the shares of folders that it moved go back. */
export async function undoMoved<End extends ActEnd>(
  state: OfficeStateStorage,
  act: string,
  run: () => Promise<End>,
): Promise<End> {
  const { folders, moves } = await state.read();
  const made = moves.find((move) => move.act === act);
  if (!made) return run();
  const end = await runUnderBoth(state, changeOfUndo(folders, made.shares), run);
  if (end.ok) {
    const now = await state.read();
    await state.patch({ moves: now.moves.filter((move) => move.act !== act) });
  }
  return end;
}

/** Runs an act while both the old and the new paths are shared; then only the new ones are, or, where it failed, only the old ones. */
async function runUnderBoth<End extends ActEnd>(
  state: OfficeStateStorage,
  change: ShareChange,
  run: () => Promise<End>,
): Promise<End> {
  const { folders } = await state.read();
  const added = change.come.filter((path) => !folders.includes(path));
  await changeFolders(state, { left: [], come: change.come });
  let isDone = false;
  try {
    const end = await run();
    isDone = end.ok;
    return end;
  } finally {
    await changeFolders(state, isDone ? change : { left: added, come: [] });
  }
}

async function changeFolders(state: OfficeStateStorage, change: ShareChange): Promise<void> {
  const { folders }: OfficeState = await state.read();
  await state.patch({ folders: withShareChange(folders, change) });
}
