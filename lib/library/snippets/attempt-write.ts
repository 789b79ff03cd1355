import type { SaveRefusal } from '../types';
import { failureOf } from './save-failure';

/** Runs a write and returns its result, or the reason where the database refuses it. */
export async function attemptWrite<Result>(
  write: () => PromiseLike<Result>,
): Promise<Result | SaveRefusal> {
  try {
    return await write();
  } catch (error) {
    return { ok: false, reason: failureOf(error) };
  }
}
