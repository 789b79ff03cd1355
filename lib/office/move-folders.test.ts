import { describe, expect, it } from 'vitest';
import { isInFolder } from '@/lib/entry';
import { createRandom } from '@/lib/search/testing/random';
import { moveShared, undoMoved } from './move-folders';
import { FolderModel } from './testing/folder-model';
import { MovingOffice } from './testing/moving-office';

/** `BIJIA_HISTORIES=1000` plays as many. */
const HISTORIES = Number(process.env['BIJIA_HISTORIES'] ?? 40);

describe('a shared folder that is moved', () => {
  it('stays shared under its new name, and back again once that is undone', async () => {
    const office = await MovingOffice.open();
    await office.write('改名之前的', '会议');
    await office.share('会议');
    const act = await office.move('会议', '往年/会议');
    expect(await office.seen()).toEqual(['改名之前的']);
    expect(await office.folders()).toEqual(['往年/会议']);
    await office.undo(act);
    expect(await office.seen()).toEqual(['改名之前的']);
    expect(await office.folders()).toEqual(['会议']);
  });

  it('takes nothing along that was private where it goes to: that waits for consent', async () => {
    const office = await MovingOffice.open();
    await office.write('共享的', '会议');
    const own = await office.write('私下的', '往年');
    await office.share('会议');
    const act = await office.move('会议', '往年');
    expect(await office.seen()).toEqual(['共享的']);
    expect(await office.a.office.waiting()).toEqual([own]);
    await office.undo(act);
    expect(await office.seen()).toEqual(['共享的']);
    expect(await office.a.office.waiting()).toEqual([]);
    expect(await office.folders()).toEqual(['会议']);
  });

  it('a private folder that is moved into a shared one waits for consent', async () => {
    const office = await MovingOffice.open();
    await office.write('共享的', '会议');
    const own = await office.write('私下的', '草稿');
    await office.share('会议');
    await office.move('草稿', '会议/草稿');
    expect(await office.seen()).toEqual(['共享的']);
    expect(await office.a.office.waiting()).toEqual([own]);
  });

  it('takes the shares of the folders in it along', async () => {
    const office = await MovingOffice.open();
    await office.write('年终的', '会议/年终');
    await office.write('没有共享的', '会议');
    await office.share('会议/年终');
    await office.move('会议', '往年');
    expect(await office.seen()).toEqual(['年终的']);
    expect(await office.folders()).toEqual(['往年/年终']);
  });

  it('and deleted is shared no more, nor is the folder that it lay in', async () => {
    const office = await MovingOffice.open();
    await office.write('共享的', '会议/年终');
    await office.write('私下的', '会议');
    await office.share('会议/年终');
    const act = await office.move('会议/年终', '会议');
    expect(await office.folders()).toEqual([]);
    expect(await office.seen()).toEqual([]);
    await office.undo(act);
    // It was taken back from the others: shared again it is when the user says so.
    expect(await office.folders()).toEqual(['会议/年终']);
    expect(await office.seen()).toEqual([]);
    expect(await office.a.office.waiting()).toHaveLength(1);
  });

  it('and taken back since is not shared again by undoing the move', async () => {
    const office = await MovingOffice.open();
    await office.write('收回的', '会议');
    await office.share('会议');
    const act = await office.move('会议', '往年');
    await office.a.office.shareFolder('往年', false);
    await office.undo(act);
    expect(await office.folders()).toEqual([]);
    expect(await office.seen()).toEqual([]);
  });

  it('is as before where the move fails, is cancelled or breaks', async () => {
    const office = await MovingOffice.open();
    await office.share('会议');
    const { state } = office.a.office;
    const move = { from: '会议', to: '往年' };
    expect(await moveShared(state, move, async () => ({ ok: false }))).toEqual({ ok: false });
    const breaks = moveShared(state, move, () => Promise.reject(new Error('broken')));
    await expect(breaks).rejects.toThrow('broken');
    expect(await office.folders()).toEqual(['会议']);
    const act = await office.move('会议', '往年');
    await undoMoved(state, act, async () => ({ ok: false }));
    expect(await office.folders()).toEqual(['往年']);
  });

  it('loses nothing by a round in the middle of the move', async () => {
    const office = await MovingOffice.open();
    await office.write('正在搬的', '会议');
    await office.share('会议');
    const sync = () => office.a.office.sync();
    const act = await office.move('会议', '往年', sync);
    expect(await office.seen()).toEqual(['正在搬的']);
    await office.undo(act, sync);
    expect(await office.seen()).toEqual(['正在搬的']);
  });
});

const PATHS = ['甲', '甲/一', '甲/一/子', '乙', '乙/一', '丙'];
const ACTS = [
  ...(['write', 'write', 'share', 'unshare', 'agree', 'round'] as const),
  ...(['move', 'move', 'move', 'undo', 'undo', 'undo'] as const),
];

/** Does the same random acts to an office and to a model; `compare` is called after each act. */
async function play(
  seed: number,
  compare: (act: string, office: MovingOffice, model: FolderModel) => Promise<void>,
): Promise<void> {
  const { below } = createRandom(seed);
  const drawPath = () => PATHS[below(PATHS.length)] ?? '甲';
  const office = await MovingOffice.open();
  const model = new FolderModel();
  let last = '';
  for (let step = 0; step < 40; step += 1) {
    const act = ACTS[below(ACTS.length)] ?? 'round';
    const path = drawPath();
    const to = below(4) === 0 ? null : drawPath();
    const isIn = to !== null && isInFolder(to, path);
    if ((act === 'move' && isIn) || (act === 'undo' && last === '')) continue;
    const undone = last;
    // Only what was done last is undone; a round in between changes nothing of what the user did.
    if (act !== 'round') last = '';
    const text = `${seed} 的第 ${step} 句`;
    const acts = {
      write: async () => model.write(await office.write(text, path), text, path),
      async share() {
        await office.share(path);
        model.share(path);
      },
      async unshare() {
        await office.a.office.shareFolder(path, false);
        model.unshare(path);
      },
      async agree() {
        await office.a.office.shareInFolders(await office.a.office.waiting());
        model.agree();
      },
      async move() {
        last = await office.move(path, to);
        model.move(path, to);
      },
      async undo() {
        await office.undo(undone);
        model.undo();
      },
      round: async () => model.settle(),
    };
    await acts[act]();
    await compare(act, office, model);
  }
}

describe('folders that are moved, shared and taken back at random', () => {
  it(
    `show the others what was shared in them, wherever it is now, and nothing that was not agreed to, in ${HISTORIES} histories`,
    async () => {
      const done = new Map<string, number>();
      for (let seed = 1; seed <= HISTORIES; seed += 1)
        await play(seed, async (act, office, model) => {
          done.set(act, (done.get(act) ?? 0) + 1);
          expect(new Set(await office.folders()), `seed ${seed}: ${act}`).toEqual(model.shares);
          // What others see changes with rounds alone.
          const seen = act === 'round' ? await office.seen() : model.seen();
          expect(seen, `seed ${seed}`).toEqual(model.seen());
        });
      for (const act of ACTS) expect([act, done.get(act) ?? 0]).toEqual([act, OFTEN]);
    },
    HISTORIES * 1000 + 20_000,
  );
});

/** More than twenty times. */
const OFTEN = expect.toSatisfy((times: number) => times > 20);
