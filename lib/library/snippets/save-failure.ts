import type { SaveFailure, SnippetInput } from '../types';
import { bodyOf, MAX_SNIPPET_LENGTH } from '@/lib/entry';
import { isLater } from '../database/refuse-later';

/** Why this can't be saved as a snippet, or null. */
export function refuseInput(input: SnippetInput): SaveFailure | null {
  const body = bodyOf(input);
  if (body.trim() === '') return 'empty';
  return body.length > MAX_SNIPPET_LENGTH ? 'too-long' : null;
}

/** What a failed database write means to the user. Dexie wraps the cause: `AbortError` with `inner` of `QuotaExceededError`. */
export function failureOf(error: unknown): SaveFailure {
  for (let cause = error; isNamed(cause); cause = cause.inner) {
    if (cause.name === 'QuotaExceededError') return 'storage-full';
    if (isLater(cause)) return 'outdated';
  }
  return 'storage-unavailable';
}

function isNamed(error: unknown): error is { name: string; inner?: unknown } {
  return typeof error === 'object' && error !== null && 'name' in error;
}
