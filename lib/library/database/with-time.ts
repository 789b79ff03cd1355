import type { VersionRecord } from './records';

/** Returns a version whose text was written at another time (epoch ms). */
export function withTime(version: VersionRecord, updatedAt: number): VersionRecord {
  return { ...version, record: { ...version.record, updatedAt } };
}
