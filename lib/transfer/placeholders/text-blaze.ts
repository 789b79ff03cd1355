import { CARET, type Piece, slot } from '../pieces';
import { datesOfLetters } from './dates';
import { type ReadMatch, type Translate, readOptions, translateBy } from './translate';

/*
 * Text Blaze: commands in braces, `{formtext: name=主题; default=学习}`; a backslash escapes. Commands that frame a stretch of text
 * ({note}…{endnote}, {if}…{endif}, {formtoggle}…) leave what they frame and are reported, notes go with their words.
 */

const readCommand: ReadMatch = ([all, escaped, command = '', rest = ''], note) => {
  if (escaped !== undefined) return escaped === 'n' ? '\n' : escaped;
  if (all.startsWith('{note')) return '';
  const { named, plain } = readOptions(rest, /;/);
  const name = named.get('name') ?? named.get('label') ?? '';
  switch (command.toLowerCase()) {
    case 'formtext':
    case 'formparagraph':
      return slot(name || plain[0] || '', { default: named.get('default') });
    case 'formmenu': {
      const choices = [...plain, ...valuesOf(named.get('values'))];
      return slot(name, { choices, default: named.get('default') });
    }
    case 'formdate':
      return slot(name || '日期');
    case 'time':
    case 'date':
      return named.has('at') || named.has('shift')
        ? slot(name || '日期')
        : datesOfLetters(plain.join(';'));
    case 'cursor':
      return CARET;
    case 'clipboard':
      return slot('剪贴板');
    case 'import':
    case 'snippet':
      note('reference', plain[0]);
      return slot(plain[0] ?? '');
    case 'key':
      return KEYS.get((plain[0] ?? '').toLowerCase()) ?? '';
    case 'site':
    case 'user':
    case 'dbselect':
    case 'urlload':
      note('command', command);
      return slot(name || plain[0] || command);
    default:
      return readOther(all, command, rest, note);
  }
};

const readOther = (
  all: string,
  command: string,
  rest: string,
  note: Parameters<ReadMatch>[1],
): Piece | null => {
  if (command === '' && all.startsWith('{=')) {
    note('command', rest);
    return slot(rest);
  }
  if (!FRAMES.test(command)) return null;
  note('command', command);
  return '';
};

/** Commands that show nothing themselves. */
const FRAMES =
  /^(?:end\w+|if|else|elseif|repeat|formtoggle|link|run|error|wait|click|image|attach|action)$/i;

const KEYS: ReadonlyMap<string, string> = new Map([
  ['enter', '\n'],
  ['return', '\n'],
  ['tab', '\t'],
  ['space', ' '],
]);

function valuesOf(list = ''): string[] {
  return list.split(',').map((one) => one.trim().replace(/^["'[\]]+|["'[\]]+$/g, ''));
}

/** Reads Text Blaze's commands; in a condition stand others, `{if: {=a} > 1}`. */
export const translateTextBlaze: Translate = translateBy(
  /\\([\s\S])|\{note\b[^{}]*\}[\s\S]*?\{endnote\}|\{(?:=|([a-z]+)\s*(?::|(?=\})))([^{}]*(?:\{[^{}]*\}[^{}]*){0,3})\}/gi,
  readCommand,
);
