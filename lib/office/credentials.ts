import { storage, type WxtStorageItem } from 'wxt/utils/storage';
import * as v from 'valibot';

const Stored = v.object({ user: v.string(), password: v.string() });

/** The name and the password for the office's server. */
export type OfficeCredentials = v.InferOutput<typeof Stored>;

/** The one place where they are kept: this profile's local storage. They are in no backup, no log and no message. */
export interface CredentialsStorage {
  read(): Promise<OfficeCredentials | null>;
  /** Keeps them; null forgets them. */
  save(credentials: OfficeCredentials | null): Promise<void>;
}

/** Opens the place for them. */
export function openCredentials(): CredentialsStorage {
  const item: WxtStorageItem<unknown, Record<string, unknown>> = storage.defineItem<unknown>(
    'local:office-credentials',
    { version: 1 },
  );
  return {
    async read() {
      const parsed = v.safeParse(Stored, await item.getValue());
      return parsed.success ? parsed.output : null;
    },
    save: (credentials) => (credentials ? item.setValue(credentials) : item.removeValue()),
  };
}
