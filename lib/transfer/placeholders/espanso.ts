import { CARET, type Piece, cutBy, slot } from '../pieces';

/** What Espanso's `{{name}}` stands for, by name. */
export type EspansoVariables = ReadonlyMap<string, readonly Piece[]>;

/** Returns the pieces of a replacement: variables as given, others as blanks of their names, `$|$` as the caret, `\{\{` as braces. */
export function readReplacement(text: string, variables: EspansoVariables): Piece[] {
  const pattern = /\\\{\\\{|\\\}\\\}|\$\|\$|\{\{\s*([^{}\n]+?)\s*\}\}/g;
  return cutBy(text, pattern, ([all, name]) => {
    if (all === '$|$') return CARET;
    if (name === undefined) return all.startsWith('\\{') ? '{{' : '}}';
    const [form = '', field] = name.split('.');
    return variables.get(name) ?? slot(field !== undefined && variables.has(form) ? field : name);
  });
}

/** Returns the pieces of a form: `[[field]]`, or `{{field}}` as version 0.7 writes it, as given or as blanks. */
export function readFormLayout(layout: string, fields: EspansoVariables): Piece[] {
  const pattern = /\$\|\$|\[\[\s*([^[\]\n]+?)\s*\]\]|\{\{\s*([^{}\n]+?)\s*\}\}/g;
  return cutBy(layout, pattern, ([all, field, older]) => {
    if (all === '$|$') return CARET;
    const name = field ?? older ?? '';
    return fields.get(name) ?? slot(name);
  });
}
