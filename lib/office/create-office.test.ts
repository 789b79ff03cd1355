import { describe, expect, it, vi } from 'vitest';
import { phraseInput } from '@/lib/library/testing/test-library';
import { sampleSnippet } from '@/lib/merge/testing/sample-snippet';
import { writeDeviceFile } from '@/lib/share/testing/written-files';
import { MINUTE, twoProfiles } from './testing/two-profiles';

describe('an office of two', () => {
  it('one finds what the other shares, with whose it is, and nothing else', async () => {
    const { a, b, make, rounds } = await twoProfiles();
    const id = await make('承上启下，继往开来');
    await make('不给别人看的');
    await a.office.share([id], true);
    await rounds();
    expect(await b.shown()).toEqual([{ who: '王秘书', text: '承上启下，继往开来' }]);
    expect(await a.shown()).toEqual([]);
    expect((await b.office.state.read()).people).toMatchObject([
      { who: '王秘书', entries: 1, fault: null },
    ]);
  });

  it('what is not one’s own is passed over', async () => {
    const { a, make } = await twoProfiles();
    const id = await make('自己的一条');
    await a.office.share(['phrase-0001', id, 'nobody'], true);
    expect([...(await a.office.sharedIds())]).toEqual([id]);
  });

  it('what is taken back while a round is on its way is taken back', async () => {
    const { a, b, make, rounds } = await twoProfiles();
    const id = await make('收回来的一条');
    await a.office.share([id], true);
    const read = vi.spyOn(a.library, 'ownRecords');
    read.mockImplementationOnce(async (ids) => {
      const records = await a.library.ownRecords(ids);
      await a.office.share([id], false);
      return records;
    });
    await rounds();
    await rounds();
    expect(await a.office.sharedIds()).toEqual(new Set());
    expect(await b.shown()).toEqual([]);
  });

  it('an edit arrives, a deletion takes it away, and restoring brings it back', async () => {
    const { a, b, make, rounds } = await twoProfiles();
    const id = await make('初稿');
    await a.office.share([id], true);
    await rounds();
    await a.library.update(id, phraseInput('定稿'));
    await rounds();
    expect(await b.shown()).toMatchObject([{ text: '定稿' }]);
    await a.library.remove(id);
    await rounds();
    expect(await b.shown()).toEqual([]);
    await a.library.restore(id);
    await rounds();
    expect(await b.shown()).toMatchObject([{ text: '定稿' }]);
  });

  it('an edit of another’s entry is one’s own in its place, and both texts stand', async () => {
    const { a, b, make, rounds } = await twoProfiles();
    const id = await make('两人都改的一条');
    await a.office.share([id], true);
    await rounds();
    const mine = await b.library.create({ ...phraseInput('李秘书改的'), replaces: id });
    await a.library.update(id, phraseInput('王秘书改的'));
    await b.office.share([mine.ok ? mine.id : ''], true);
    for (let round = 0; round < 2; round += 1) await rounds();
    const texts = (await b.library.entries()).map((one) => (one.kind === 'phrase' ? one.text : ''));
    expect(texts).toContain('李秘书改的');
    expect(texts).not.toContain('王秘书改的');
    expect(await a.shown()).toMatchObject([{ text: '李秘书改的' }]);
    // Taken away again, what it stood for is there, as it is now.
    await b.library.remove(mine.ok ? mine.id : '');
    expect(await b.shown()).toMatchObject([{ text: '王秘书改的' }]);
  });

  it('can be pinned, hidden and copied; the file of one is hidden as a whole', async () => {
    const { a, b, make, rounds } = await twoProfiles();
    const id = await make('可以收藏');
    await a.office.share([id], true);
    await rounds();
    await b.library.setPinned(id, true);
    expect((await b.library.entriesById([id]))[0]).toMatchObject({ pinned: true, who: '王秘书' });
    await b.library.setHidden(id, true);
    expect(await b.shown()).toEqual([]);
    await b.library.setHidden(id, false);
    const [person] = (await b.office.state.read()).people;
    await b.office.hide(person?.device ?? '', true);
    expect(await b.shown()).toEqual([]);
    await rounds();
    expect(await b.shown()).toEqual([]);
    await b.office.hide(person?.device ?? '', false);
    expect(await b.shown()).toHaveLength(1);
  });

  it('says nothing of where an entry was found', async () => {
    const { a, b, make, rounds } = await twoProfiles();
    await make('x');
    const foundAt = { title: '内网', url: 'https://intranet.example/secret' };
    const saved = await a.library.create({ ...phraseInput('摘来的'), foundAt });
    await a.office.share([saved.ok ? saved.id : ''], true);
    await rounds();
    const entry = (await b.library.entries()).find(({ who }) => who !== undefined);
    expect(entry).not.toHaveProperty('foundAt');
  });
});

describe('what is the user’s alone', () => {
  it('is not in a backup: neither the password nor what others share', async () => {
    const { a, b, make, rounds } = await twoProfiles();
    const id = await make('共享的一条');
    await a.office.share([id], true);
    await rounds();
    const backup = JSON.stringify(await b.library.exportAll());
    expect(backup).not.toContain('秘密');
    expect(backup).not.toContain('共享的一条');
  });

  it('stays as it is where somebody shares other words under its id, later than it', async () => {
    const { server, a, make, rounds, clock } = await twoProfiles();
    const id = await make('原话');
    const own = await a.library.exportAll();
    const forged = sampleSnippet('冒充的话', { id, updatedAt: clock.now + MINUTE, device: 'x' });
    const { bytes } = await writeDeviceFile({ snippets: [forged], tombstones: [] }, 'x', clock.now);
    await server.folder.put('d/x.bijia', bytes);
    await rounds();
    expect((await a.office.state.read()).people).toMatchObject([{ who: '李秘书' }, { who: 'x' }]);
    expect((await a.library.entriesById([id]))[0]).toMatchObject({
      text: '原话',
      origin: 'snippet',
    });
    expect((await a.library.exportAll()).snippets).toEqual(own.snippets);
  });
});

describe('faults', () => {
  it('a folder that was emptied loses nobody anything, and everybody sees why', async () => {
    const { server, a, b, make, rounds } = await twoProfiles();
    await a.office.share([await make('留得住')], true);
    await rounds();
    server.files.clear();
    await rounds();
    expect(await b.shown()).toHaveLength(1);
    for (const { office } of [a, b])
      expect((await office.state.read()).fault).toMatchObject({ reason: 'marker-missing' });
    expect(server.files.size).toBe(0);
  });

  it('is tried again later and later, and a round that works ends that', async () => {
    const { server, a, clock, later } = await twoProfiles();
    server.fail = () => 'busy';
    const waits: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      await a.office.sync();
      const { fault } = await a.office.state.read();
      waits.push((fault?.until ?? 0) - clock.now);
      expect(await a.office.syncIfDue()).toBeNull();
    }
    expect(waits).toEqual([MINUTE, 2 * MINUTE, 4 * MINUTE]);
    server.fail = () => null;
    later(5 * MINUTE);
    await a.office.sync();
    expect((await a.office.state.read()).fault).toBeNull();
  });

  it('a page that is closed in the middle of a round loses nothing, whatever it had reached', async () => {
    const { server, a, b, make, rounds } = await twoProfiles();
    const whole = { ...server.folder };
    for (const call of ['get', 'put', 'list'] as const) {
      await a.office.share([await make(`在 ${call} 时关掉`)], true);
      // What the page waits for never comes: nothing after it is done.
      Object.assign(server.folder, {
        [call]: () => Promise.reject(new Error('the page is gone')),
      });
      await expect(a.office.sync()).rejects.toThrow('the page is gone');
      Object.assign(server.folder, whole);
      await rounds();
    }
    expect(await b.shown()).toHaveLength(3);
    expect((await a.office.state.read()).fault).toBeNull();
  });

  it('without the browser’s permission nothing is sent', async () => {
    const { server, a } = await twoProfiles();
    a.kept.isAllowed = false;
    server.calls = 0;
    expect(await a.office.sync()).toEqual({ ok: false, reason: 'permission-lost' });
    expect(server.calls).toBe(0);
  });
});

describe('stopping', () => {
  it('takes back what was shared, forgets the password, and keeps one’s own', async () => {
    const { a, b, make, rounds, later } = await twoProfiles();
    await a.office.share([await make('收得回')], true);
    await rounds();
    await a.office.leave(true);
    later();
    await b.office.sync();
    expect(await b.shown()).toEqual([]);
    expect(a.kept.credentials).toBeNull();
    expect(await a.office.syncIfDue()).toBeNull();
    expect((await a.library.entries()).map((one) => one.origin)).toContain('snippet');
  });

  it('stops nothing where what was shared can’t be taken back', async () => {
    const { server, a } = await twoProfiles();
    server.fail = () => 'offline';
    expect(await a.office.leave(true)).toEqual({ ok: false, reason: 'offline' });
    expect((await a.office.state.read()).place.kind).toBe('webdav');
    expect((await a.office.leave(false)).ok).toBe(true);
  });
});

describe('when a round is due', () => {
  it('is ten minutes after the last, or at once when what is shared has changed', async () => {
    const { a, make, later } = await twoProfiles();
    expect(await a.office.syncIfDue()).toBeNull();
    await a.office.share([await make('新的')], true);
    a.kept.patience.length = 0;
    expect(await a.office.syncIfDue()).toMatchObject({ ok: true });
    expect(await a.office.syncIfDue()).toBeNull();
    // Another page that is at it sees to it; what the user does would be too late for its round.
    await a.office.sync();
    expect(a.kept.patience).toEqual([0, 30_000]);
    await make('没有共享的');
    expect(await a.office.syncIfDue()).toBeNull();
    later(11 * MINUTE);
    expect(await a.office.syncIfDue()).toMatchObject({ ok: true });
  });
});
