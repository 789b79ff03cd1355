import { CARET, type Piece, slot } from '../pieces';
import { TIME, datesOfLetters, datesOfStrftime } from './dates';
import { type Translate, readOptions, translateBy } from './translate';

const CLIPBOARD: Piece = slot('剪贴板');

/** Clippings: `$[名]`, `$[名{甲|乙}]`, `$[DATE]`; `[NOSUBST]` at the head leaves a text alone; `name` and `folder` are the clipping's own. */
export function translateClippings(name: string, folder: string): Translate {
  const translate = translateBy(
    /([$#])\[([^[\](){}\n]+)(?:\(([^()\n]*)\))?(?:\{([^{}\n]*)\})?\]/g,
    (match) => {
      const [, sign, word = '', format, list] = match;
      if (sign === '#') return slot(word);
      switch (word) {
        case 'NAME':
          return name;
        case 'FOLDER':
          return folder;
        case 'DATE':
          return format === undefined ? { kind: 'date', unit: '日期' } : datesOfLetters(format);
        case 'TIME':
          return TIME;
        case 'CLIPBOARD':
          return CLIPBOARD;
        default:
          return slot(word, { choices: list?.split('|') ?? [] });
      }
    },
  );
  return (text) =>
    text.startsWith(NO_SUBSTITUTION)
      ? { pieces: [text.slice(NO_SUBSTITUTION.length)], notices: [] }
      : translate(text);
}

const NO_SUBSTITUTION = '[NOSUBST]';

/** ProKeys: `%名%` blanks, `[[%d(YYYY)]]` dates, `[[%s(名)]]` another snippet, `[[%c]]` the clipboard, `[[%u()]]` the address. */
export const translateProKeys: Translate = translateBy(
  /\[\[%([a-z])(?:\(([^()\n]*)\))?\]\]|%([A-Za-z0-9_-]+)%/g,
  ([, code, inner = '', name], note) => {
    if (name !== undefined) return slot(name);
    if (code === 'd') return /[+-]\s*\d/.test(inner) ? slot('日期') : datesOfLetters(inner);
    if (code === 's') {
      note('reference', inner);
      return slot(inner);
    }
    return code === 'u' ? slot('网址') : CLIPBOARD;
  },
);

/** Beeftext: `#{input:名}`, `#{cursor}`, `#{date}`, `#{dateTime:yyyy}`, `#{combo:名}`; `\}` is a brace within. */
export const translateBeeftext: Translate = translateBy(
  /#\{([A-Za-z]+)(?::((?:\\\}|[^}])*))?\}/g,
  ([, word = '', inner = ''], note) => {
    const argument = inner.replaceAll('\\}', '}');
    switch (word.toLowerCase()) {
      case 'input':
        return slot(argument);
      case 'cursor':
        return CARET;
      case 'date':
        return { kind: 'date', unit: '日期' };
      case 'time':
        return TIME;
      case 'datetime':
        return readBeeftextDate(argument);
      case 'clipboard':
        return CLIPBOARD;
      case 'combo':
      case 'upper':
      case 'lower':
      case 'trim':
        note('reference', argument);
        return slot(argument);
      case 'powershell':
        note('program-not-run', argument);
        return slot(argument.split(/[\\/]/).at(-1) ?? '');
      case 'envvar':
        note('command', argument);
        return slot(argument);
      case 'key':
      case 'shortcut':
      case 'delay':
        note('command', word);
        return '';
      default:
        return null;
    }
  },
);

/** `+1d:yyyy-MM-dd` is not today's date, so that it stays a blank. */
function readBeeftextDate(argument: string): Piece | readonly Piece[] {
  return /^(?:[+-]\d+[a-z]+)+:/i.test(argument) ? slot('日期') : datesOfLetters(argument);
}

/** Raycast and Alfred: `{cursor}`, `{date}`, `{date format="yyyy"}`, `{date:long}`, `{argument name="名"}`, `{snippet name="名"}`. */
export const translateLauncher: Translate = translateBy(
  /\{(cursor|clipboard|selection|date|isodate|datetime|time|day|uuid|argument|snippet|calculator|browser-tab|random|var)\b([^{}\n]*)\}/g,
  ([, word = '', rest = ''], note) => {
    const { named, plain } = readOptions(rest.replace(/^:/, ''), /\s+(?=[\w-]+\s*=)/);
    const name = named.get('name') ?? plain[0] ?? '';
    switch (word) {
      case 'cursor':
        return CARET;
      case 'date':
      case 'isodate':
      case 'datetime':
        return readLauncherDate(word, named, plain);
      case 'time':
        return TIME;
      case 'day':
        return slot('星期');
      case 'argument': {
        const choices = named.get('options')?.split(',') ?? [];
        return slot(name, { choices, default: named.get('default') });
      }
      case 'snippet':
        note('reference', name);
        return slot(name);
      case 'clipboard':
        return CLIPBOARD;
      case 'selection':
        return slot('所选文字');
      default:
        note('command', word);
        return slot(name || word);
    }
  },
);

function readLauncherDate(
  word: string,
  named: ReadonlyMap<string, string>,
  plain: readonly string[],
): Piece | readonly Piece[] {
  const format = named.get('format');
  if (named.has('offset') || plain.some((one) => /^[+-]\d/.test(one))) return slot('日期');
  if (format !== undefined) return datesOfLetters(format);
  const date: Piece = { kind: 'date', unit: '日期' };
  return word === 'datetime' ? [date, ' ', TIME] : date;
}

/** TextExpander: `%|` the caret, `%Y年%m月%d日` dates, `%filltext:name=名:default=甲%`, `%fillpopup:…%`, `%snippet:缩写%`. */
export const translateTextExpander: Translate = translateBy(
  /%\||%(fill\w+|snippet|clipboard|key|lt|date|script|applescript|shell)(?::([^%\n]*))?%|%clipboard|(?:%[1\-_0^]?[YymdBbeAaHIMSpjR](?:[-/.,:年月日时分秒 ]*))+/g,
  ([all, word, rest = ''], note) => {
    if (all === '%|') return CARET;
    if (word === undefined)
      return all === '%clipboard' ? CLIPBOARD : [...datesOfStrftime(all), tailOfDate(all)];
    const { named, plain } = readOptions(rest, /:/);
    const offers = { default: named.get('default'), choices: word === 'fillpopup' ? plain : [] };
    if (word === 'snippet') note('reference', plain[0]);
    if (/script|shell/.test(word)) note('program-not-run', word);
    if (word.startsWith('fillpart')) note('command', word);
    if (/^(?:fillpartend|key|lt)$/.test(word)) return '';
    if (word === 'clipboard') return CLIPBOARD;
    return slot(named.get('name') ?? (word === 'snippet' ? (plain[0] ?? '') : ''), offers);
  },
);

/** What stands behind the last part of a date and is no part of it. */
function tailOfDate(all: string): string {
  const tail = /[-/.,:年月日时分秒 ]*$/.exec(all)?.[0] ?? '';
  return tail.replace(/^[年月日时分秒]/, '');
}

/** `{{变量}}` of Quick Prompt, `{{to.name}}` of Briskine: blanks by their names. */
export const translateMustache: Translate = translateBy(
  /\{\{\{?\s*([^{}\n]+?)\s*\}?\}\}/g,
  ([, inner = ''], note) => {
    const [word = ''] = inner.split(/\s/);
    if (/^[#/^!>]|^else$/.test(word)) {
      note('command', inner);
      return '';
    }
    if (word === 'cursor') return CARET;
    if (/^(?:date|moment|now)$/i.test(word)) return { kind: 'date', unit: '日期' };
    if (word !== 'choice') return slot(inner);
    const list = inner.slice('choice'.length).replace(/["']/g, '');
    return slot('选择', { choices: list.split(',') });
  },
);

/** QuickText, where a text says that it has variables: `{名:默认}`, `{名|甲|乙}`, `{日期=格式}`, `{片段:名}`. */
export const translateQuickText: Translate = translateBy(
  /\{([^{}:|=\n]+)(?:([:|=])([^{}\n]*))?\}/g,
  ([, name = '', sign, rest = ''], note) => {
    const word = name.trim();
    if (/^(?:光标|cursor)$/i.test(word)) return CARET;
    if (/^(?:日期|date|today)$/i.test(word))
      return sign === '=' ? datesOfLetters(rest) : { kind: 'date', unit: '日期' };
    if (/^(?:时间|time|now)$/i.test(word)) return sign === '=' ? datesOfLetters(rest) : TIME;
    if (/^(?:剪贴板|clipboard)$/i.test(word)) return CLIPBOARD;
    if (/^(?:片段|snippet)$/i.test(word)) {
      note('reference', rest);
      return slot(rest);
    }
    if (sign === '|') return slot(word, { choices: rest.split('|') });
    return slot(word, { default: rest });
  },
);
