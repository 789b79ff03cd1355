import { moveShared, undoMoved } from '../move-folders';
import { twoProfiles } from './two-profiles';

/** Two profiles of an office: `a` moves its folders, `b` looks on. */
export class MovingOffice {
  private constructor(private readonly two: Awaited<ReturnType<typeof twoProfiles>>) {}

  static async open(): Promise<MovingOffice> {
    return new MovingOffice(await twoProfiles());
  }

  get a() {
    return this.two.a;
  }

  write(text: string, folder: string): Promise<string> {
    return this.two.make(text, folder);
  }

  share(path: string): Promise<void> {
    return this.a.office.shareFolder(path, true);
  }

  /** Moves a folder as the manager does; `between` runs when the library has done its part. */
  async move(from: string, to: string | null, between?: () => Promise<unknown>): Promise<string> {
    const { library, office } = this.a;
    const end = await moveShared(office.state, { from, to }, async () => {
      const moved = await library.bulk.changeLabels({ folder: from }, { moveFolder: { from, to } });
      await between?.();
      return moved;
    });
    if (!end.ok) throw new Error(end.reason);
    return end.act ?? '';
  }

  async undo(act: string, between?: () => Promise<unknown>): Promise<void> {
    const { library, office } = this.a;
    const end = await undoMoved(office.state, act, async () => {
      const undone = await library.undo(act);
      await between?.();
      return undone;
    });
    if (!end.ok) throw new Error(end.reason);
  }

  async folders(): Promise<string[]> {
    return (await this.a.office.state.read()).folders;
  }

  /** What `b` sees after a round of both. */
  async seen(): Promise<string[]> {
    await this.two.rounds();
    return (await this.two.b.shown()).map(({ text }) => text).toSorted();
  }
}
