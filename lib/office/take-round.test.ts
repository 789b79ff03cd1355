import { expect, it, vi } from 'vitest';
import { CHOSEN, officeProfile } from './testing/office-in-memory';
import { twoProfiles } from './testing/two-profiles';

async function joinAs(who: string, { office }: Awaited<ReturnType<typeof officeProfile>>) {
  const look = await office.look(CHOSEN);
  if (look.kind !== 'office') throw new Error(look.kind);
  await office.join(CHOSEN, look.marker, who);
}

it('lists people by name, in each round alike', async () => {
  const { a, server, clock, rounds, later } = await twoProfiles();
  for (const who of ['赵秘书', '白秘书', '陈秘书']) {
    const one = await officeProfile(server.folder, () => clock.now);
    await joinAs(who, one);
    later();
    await one.office.sync();
  }
  for (let round = 0; round < 3; round += 1) {
    await rounds();
    const { people } = await a.office.state.read();
    expect(people.map(({ who }) => who)).toEqual(['白秘书', '陈秘书', '李秘书', '赵秘书']);
  }
});

it('a round writes only the files that have changed', async () => {
  const { a, b, server, clock, make, rounds, later } = await twoProfiles();
  const c = await officeProfile(server.folder, () => clock.now);
  await joinAs('赵秘书', c);
  const sharePhraseOfA = async () => a.office.share([await make('承上启下')], true);
  await sharePhraseOfA();
  await rounds();
  // What is younger than some seconds is read once more.
  await rounds();
  const wrote = vi.spyOn(b.store, 'writeRead');
  const written = () => wrote.mock.calls.map(([{ files }]) => files.map(({ who }) => who));
  await rounds();
  expect(written()).toEqual([[]]);
  await sharePhraseOfA();
  await rounds();
  expect(written()).toEqual([[], ['王秘书']]);
  server.files.delete(`d/${c.kept.state.device}.bijia`);
  later();
  await b.office.sync();
  later();
  await b.office.sync();
  expect(written()).toEqual([[], ['王秘书'], ['赵秘书'], []]);
  expect(b.kept.state.people.map(({ who, entries }) => ({ who, entries }))).toEqual(
    expect.arrayContaining([
      { who: '王秘书', entries: 2 },
      { who: '赵秘书', entries: 0 },
    ]),
  );
});
