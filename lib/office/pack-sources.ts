import { storage, type WxtStorageItem } from 'wxt/utils/storage';
import * as v from 'valibot';

const Update = v.object({
  version: v.number(),
  /** The SHA-256 of its content. */
  sha256: v.string(),
  /** Who made it, and when by that device's clock (epoch ms). */
  who: v.string(),
  at: v.number(),
  /** How many entries it adds, changes and removes. */
  added: v.number(),
  changed: v.number(),
  removed: v.number(),
  /** The user has seen that it is there. */
  isSeen: v.boolean(),
});

const Source = v.object({
  id: v.string(),
  /** Where new versions are looked for; a pack that came as a file has none. */
  kind: v.picklist(['address', 'file', 'folder']),
  url: v.optional(v.string(), ''),
  etag: v.optional(v.string(), ''),
  /** The SHA-256 of what was taken. */
  sha256: v.string(),
  /** When it was looked for last, epoch ms. */
  checkedAt: v.number(),
  /** Another version is there. */
  hasUpdate: v.optional(v.boolean(), false),
  /** What that version changes; null where it is not known. */
  update: v.fallback(v.optional(v.nullable(Update), null), null),
});

/** Another version of a pack, as it was found where the pack is from. */
export type PackUpdate = v.InferOutput<typeof Update>;
/** Where a pack is from. */
export type PackSource = v.InferOutput<typeof Source>;

/** Where the packs are from, as pages read and change it. */
export interface PackSourceStorage {
  read(): Promise<PackSource[]>;
  /** Puts one in the place of that of the same pack. */
  put(source: PackSource): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Opens them in the browser's local storage. */
export function openPackSources(): PackSourceStorage {
  const item: WxtStorageItem<unknown, Record<string, unknown>> = storage.defineItem<unknown>(
    'local:pack-sources',
    { version: 1 },
  );
  const read = async () => {
    const parsed = v.safeParse(v.array(Source), await item.getValue());
    return parsed.success ? parsed.output : [];
  };
  const write = async (id: string, sources: readonly PackSource[]) => {
    const others = (await read()).filter((one) => one.id !== id);
    await item.setValue([...others, ...sources]);
  };
  return { read, put: (source) => write(source.id, [source]), remove: (id) => write(id, []) };
}
