import { storage } from 'wxt/utils/storage';
import { DEFAULT_FORM, type InsertionForm } from '@/lib/entry';
import type { Setting } from './setting';

/** The version of what is stored; a change of its shape is a new one, with its migration and a row in the test. */
export const FORM_VERSION = 1;

/** The form of inserted text, kept in this browser. */
export function openFormSetting(): Setting<InsertionForm> {
  const item = storage.defineItem<unknown>('local:insertion-form', { version: FORM_VERSION });
  return {
    read: async () => formIn(await item.getValue()),
    save: (form) => item.setValue(form),
    watch(onChange, signal) {
      const stop = item.watch((value) => onChange(formIn(value)));
      signal.addEventListener('abort', stop, { once: true });
    },
  };
}

/** A stored form; what is missing or of another shape is as by default. */
function formIn(stored: unknown): InsertionForm {
  if (typeof stored !== 'object' || stored === null) return DEFAULT_FORM;
  const { indent, fullWidth } = stored as Partial<Record<keyof InsertionForm, unknown>>;
  return {
    indent: indent === 'two-spaces' || indent === 'none' ? indent : DEFAULT_FORM.indent,
    fullWidth: typeof fullWidth === 'boolean' ? fullWidth : DEFAULT_FORM.fullWidth,
  };
}
