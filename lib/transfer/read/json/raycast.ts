import { contentOf } from '../../pieces';
import { translateLauncher } from '../../placeholders/programs';
import { RowCollector } from '../../row-collector';
import type { Sheet } from '../../types';
import { type Json, isObject, textOf } from '../json-values';

/** Reads Raycast: a list of `{name, text, keyword}`. */
export function readRaycast(value: Json): Sheet {
  const rows = new RowCollector('raycast');
  (Array.isArray(value) ? (value as Json[]) : []).forEach((one, at) => {
    const entry = at + 1;
    if (!isObject(one)) {
      rows.fault({ entry, reason: 'bad-shape' });
      return;
    }
    const { pieces, notices } = translateLauncher(textOf(one, 'text'));
    const facts = { title: textOf(one, 'name', 'title'), shortcut: textOf(one, 'keyword') };
    rows.add(contentOf(pieces), { entry, ...facts, notices });
  });
  return rows.sheet();
}
