import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FolderResult, SharedFolder } from '../shared-folder';

const LIMIT = 1_000_000;

/** A folder that is empty when it is opened. */
export interface OpenedFolder {
  folder: SharedFolder;
  close(): Promise<void>;
}

/** What every folder must do, whatever it is made of; `skip` is why it can't be tried here. */
export function describeFolder(
  name: string,
  open: () => Promise<OpenedFolder>,
  skip: string | null = null,
): void {
  describe.skipIf(skip !== null)(`${name}${skip === null ? '' : ` (not tried: ${skip})`}`, () => {
    let opened: OpenedFolder | undefined;
    const folder = () => {
      if (!opened) throw new Error('not open');
      return opened.folder;
    };
    beforeAll(async () => {
      opened = await open();
    }, 60_000);
    afterAll(() => opened?.close());

    it('is empty at first, and lists only files', async () => {
      expect(valueOf(await folder().list('')).files).toEqual([]);
      valueOf(await folder().mkdir('d'));
      expect(valueOf(await folder().list('')).files).toEqual([]);
      expect(valueOf(await folder().list('d')).files).toEqual([]);
    });

    it('makes a folder that is there already', async () => {
      valueOf(await folder().mkdir('twice'));
      expect(await folder().mkdir('twice')).toEqual({ ok: true, value: null });
    });

    it('gives back what was put, byte for byte, and lists it', async () => {
      const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 7919) % 256);
      valueOf(await folder().put('d/one.bijia', bytes));
      expect(valueOf(await folder().get('d/one.bijia', LIMIT))).toEqual(bytes);
      const { files } = valueOf(await folder().list('d'));
      expect(files).toMatchObject([{ name: 'one.bijia', length: 70_000 }]);
    });

    it('writes over a file with a shorter one', async () => {
      valueOf(await folder().put('d/over.bijia', bytesOf('一二三四五六')));
      valueOf(await folder().put('d/over.bijia', bytesOf('七')));
      expect(valueOf(await folder().get('d/over.bijia', LIMIT))).toEqual(bytesOf('七'));
    });

    it('takes an empty file', async () => {
      valueOf(await folder().put('d/empty.bijia', new Uint8Array()));
      expect(valueOf(await folder().get('d/empty.bijia', LIMIT)).length).toBe(0);
    });

    it('takes names that need escaping', async () => {
      const name = '公文 套语+1#2%.bijia';
      valueOf(await folder().put(`d/${name}`, bytesOf('好')));
      expect(valueOf(await folder().get(`d/${name}`, LIMIT))).toEqual(bytesOf('好'));
      const { files } = valueOf(await folder().list('d'));
      expect(files.map((file) => file.name)).toContain(name);
    });

    it('says that what is not there is not there', async () => {
      expect(await folder().get('d/none.bijia', LIMIT)).toMatchObject({ reason: 'not-found' });
      expect(await folder().list('none')).toMatchObject({ reason: 'not-found' });
    });

    it('renames a file, over another', async () => {
      valueOf(await folder().put('d/from.bijia', bytesOf('新')));
      valueOf(await folder().put('d/to.bijia', bytesOf('旧')));
      valueOf(await folder().move('d/from.bijia', 'd/to.bijia'));
      expect(valueOf(await folder().get('d/to.bijia', LIMIT))).toEqual(bytesOf('新'));
      expect(await folder().get('d/from.bijia', LIMIT)).toMatchObject({ reason: 'not-found' });
    });

    it('reads no more than it may', async () => {
      valueOf(await folder().put('d/large.bijia', new Uint8Array(50_000)));
      expect(await folder().get('d/large.bijia', 40_000)).toMatchObject({ reason: 'too-large' });
    });
  });
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function valueOf<T>(result: FolderResult<T>): T {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}
