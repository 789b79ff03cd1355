import { describe, expect, it } from 'vitest';
import { phraseInput } from '@/lib/library/testing/test-library';
import { twoProfiles } from './testing/two-profiles';

/** Two profiles: what `a` writes, and what `b` sees after a round of both. */
async function officeOfTwo() {
  const { a, b, make, rounds } = await twoProfiles();
  const seen = async () => {
    await rounds();
    return (await b.shown()).map(({ text }) => text).toSorted();
  };
  const move = (id: string, folder: string | null) =>
    a.library.bulk.changeLabels({ ids: [id] }, { folder });
  return { a, b, write: make, seen, move };
}

describe('a shared folder', () => {
  it('shares what lies in it and in the folders in it, and nothing beside', async () => {
    const { a, write, seen } = await officeOfTwo();
    await write('年终的一句', '会议/年终');
    await write('会议的一句', '会议');
    await write('会议室的一句', '会议室');
    await write('没有文件夹的一句');
    await a.office.shareFolder('会议', true);
    expect(await seen()).toEqual(['会议的一句', '年终的一句']);
  });

  it('shares what is put into it by an act that says so', async () => {
    const { a, write, seen, move } = await officeOfTwo();
    await a.office.shareFolder('会议', true);
    const id = await write('后来放进来的');
    await move(id, '会议');
    await a.office.shareInFolders([id]);
    expect(await seen()).toEqual(['后来放进来的']);
  });

  it('shares nothing that came into it by any other act, until the user agrees', async () => {
    const { a, write, seen, move } = await officeOfTwo();
    await a.office.shareFolder('会议', true);
    const id = await write('导入时带着文件夹的', '会议');
    const other = await write('拖进来的');
    await move(other, '会议');
    expect(await seen()).toEqual([]);
    expect((await a.office.waiting()).toSorted()).toEqual([id, other].toSorted());
    await a.office.shareInFolders([id]);
    await a.office.holdBack([other]);
    expect(await seen()).toEqual(['导入时带着文件夹的']);
    expect(await a.office.waiting()).toEqual([]);
  });

  it('withdraws what is moved out of it, and does not share that again unasked', async () => {
    const { a, write, seen, move } = await officeOfTwo();
    const id = await write('来来回回的', '会议');
    await a.office.shareFolder('会议', true);
    expect(await seen()).toEqual(['来来回回的']);
    await move(id, null);
    expect(await seen()).toEqual([]);
    await move(id, '会议');
    expect(await seen()).toEqual([]);
    expect(await a.office.waiting()).toEqual([id]);
    await a.office.shareInFolders([id]);
    expect(await seen()).toEqual(['来来回回的']);
  });

  it('taken back withdraws what only it shared', async () => {
    const { a, write, seen } = await officeOfTwo();
    await write('随文件夹共享的', '会议');
    const own = await write('自己单独共享的', '会议');
    await a.office.share([own], true);
    await a.office.shareFolder('会议', true);
    expect(await seen()).toEqual(['自己单独共享的', '随文件夹共享的'].toSorted());
    await a.office.shareFolder('会议', false);
    expect(await seen()).toEqual(['自己单独共享的']);
  });

  it('whose entries go elsewhere by no move of this device, such as a restored backup, shares them no more', async () => {
    const { a, write, seen } = await officeOfTwo();
    await write('改名之前的', '会议');
    await a.office.shareFolder('会议', true);
    await seen();
    const change = { moveFolder: { from: '会议', to: '往年会议' } };
    await a.library.bulk.changeLabels({ folder: '会议' }, change);
    expect(await seen()).toEqual([]);
  });

  it('leaves back what the user took back by itself', async () => {
    const { a, write, seen } = await officeOfTwo();
    const id = await write('单独收回的', '会议');
    await a.office.shareFolder('会议', true);
    await a.office.share([id], false);
    expect(await seen()).toEqual([]);
    expect(await a.office.waiting()).toEqual([]);
  });
});

describe('what changed since the user looked last', () => {
  it('is nothing on joining, then what is new, changed and withdrawn, with who', async () => {
    const { a, b, write, seen } = await officeOfTwo();
    const [old, other] = [await write('一直在的'), await write('要收回的')];
    await a.office.share([old, other], true);
    await seen();
    await b.office.clearNews((await b.office.news()).map(({ id }) => id));
    await a.library.update(old, phraseInput('改过的'));
    await a.office.share([other], false);
    await a.office.share([await write('新来的')], true);
    await seen();
    const news = await b.office.news();
    expect(news.map(({ what, text }) => `${what} ${text}`).toSorted()).toEqual([
      'changed 改过的',
      'new 新来的',
      'withdrawn 要收回的',
    ]);
    expect(new Set(news.map(({ who }) => who))).toEqual(new Set(['王秘书']));
    await b.office.clearNews(news.map(({ id }) => id));
    expect(await b.office.news()).toEqual([]);
  });

  it('leaves out what came and went unseen, and what only its time changed', async () => {
    const { a, b, write, seen } = await officeOfTwo();
    const id = await write('来了又走的');
    await a.office.share([id], true);
    await seen();
    expect(await b.office.news()).toMatchObject([{ what: 'new', text: '来了又走的' }]);
    await a.office.share([id], false);
    await seen();
    expect(await b.office.news()).toEqual([]);
  });

  it('says nothing of whom the user does not want to see', async () => {
    const { a, b, write, seen } = await officeOfTwo();
    await b.office.hide((await a.office.state.read()).device, true);
    await a.office.share([await write('不想看的人的')], true);
    await seen();
    expect(await b.office.news()).toEqual([]);
  });
});
