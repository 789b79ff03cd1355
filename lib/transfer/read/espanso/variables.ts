import { type Piece, slot } from '../../pieces';
import { datesOfStrftime } from '../../placeholders/dates';
import { readFormLayout } from '../../placeholders/espanso';
import type { Note } from '../../types';
import { type Json, get, isObject, textOf, textsOf } from '../json-values';

/** Returns what each variable stands for; a program is not run and leaves an empty slot of its name. */
export function readVariables(
  variables: readonly Json[],
  notices: Note[],
): Map<string, readonly Piece[]> {
  const read = new Map<string, readonly Piece[]>();
  for (const variable of variables) {
    const name = textOf(variable, 'name');
    if (name !== '') read.set(name, readVariable(variable, name, notices));
  }
  return read;
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
      return [
        slot(name, { choices: textsOf(params, 'values'), default: textOf(params, 'default') }),
      ];
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
