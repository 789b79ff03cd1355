import { type Piece, slot } from '../../pieces';
import { datesOfStrftime } from '../../placeholders/dates';
import { readFormLayout } from '../../placeholders/espanso';
import type { Note } from '../../types';
import { type Json, get, isObject, listOf, textOf, textsOf } from '../json-values';

/** Returns what each variable stands for; a program is not run and leaves an empty slot of its name. */
export function readVariables(
  variables: readonly Json[],
  notices: Note[],
): Map<string, readonly Piece[]> {
  const read = new Map<string, readonly Piece[]>();
  for (const variable of variables) {
    const name = textOf(variable, 'name');
    if (name === '') continue;
    read.set(name, readVariable(variable, name, notices));
    for (const [field, pieces] of fieldsOf(variable)) read.set(`${name}.${field}`, pieces);
  }
  return read;
}

/** The blanks of a form, each of which a replacement takes by `form.field`. */
function fieldsOf(variable: Json): ReadonlyMap<string, readonly Piece[]> {
  const params = get(variable, 'params');
  if (textOf(variable, 'type') !== 'form') return new Map();
  const given = readFormFields(get(params, 'fields'));
  const fields = readFormLayout(textOf(params, 'layout'), new Map());
  const named = fields.flatMap((piece) =>
    typeof piece === 'object' && piece.kind === 'slot' ? [piece.name] : [],
  );
  return new Map(named.map((name) => [name, given.get(name) ?? [slot(name)]]));
}

function readVariable(variable: Json, name: string, notices: Note[]): readonly Piece[] {
  const params = get(variable, 'params');
  switch (textOf(variable, 'type')) {
    case 'date':
      // Another day than today stays a blank.
      if (Number(textOf(params, 'offset') || 0) !== 0) return [slot(name)];
      return datesOfStrftime(textOf(params, 'format') || '%Y%m%d');
    case 'echo':
      return [textOf(params, 'echo')];
    case 'choice':
      return [slot(name, { choices: choicesOf(params), default: textOf(params, 'default') })];
    case 'random':
      return [slot(name, { choices: textsOf(params, 'choices') })];
    case 'clipboard':
      return [slot('剪贴板')];
    case 'form':
      return readFormLayout(textOf(params, 'layout'), readFormFields(get(params, 'fields')));
    case 'shell':
    case 'script':
      notices.push({ reason: 'program-not-run', detail: name });
      return [slot(name)];
    case 'match':
      notices.push({ reason: 'reference', detail: name });
      return [slot(textOf(params, 'trigger') || name)];
    default:
      return [slot(name)];
  }
}

/** What is inserted for each choice: its `id`, beside which `label` is only shown. */
function choicesOf(params: Json): string[] {
  const values = get(params, 'values');
  if (typeof values === 'string') return textsOf(params, 'values');
  return listOf(params, 'values').map((one) =>
    typeof one === 'string' ? one : textOf(one, 'id', 'label'),
  );
}

/** Returns the blanks of a form by name, with their choices and defaults; choices are a list, or lines of one text. */
export function readFormFields(fields: Json): Map<string, readonly Piece[]> {
  if (!isObject(fields)) return new Map();
  return new Map(
    Object.entries(fields).map(([name, field]) => {
      const values = get(field, 'values');
      const choices = typeof values === 'string' ? values.split('\n') : textsOf(field, 'values');
      return [name, [slot(name, { choices, default: textOf(field, 'default') })]];
    }),
  );
}
