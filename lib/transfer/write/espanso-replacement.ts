import type { EntryContent } from '@/lib/entry';
import { bodyOf } from '@/lib/entry';
import { parse } from '@/lib/pattern';

/** What a form of Espanso offers in one field. */
export interface FormField {
  type?: 'choice';
  values?: string[];
  default?: string;
}

/** An entry as Espanso inserts it: a replacement, or a form where it has blanks. */
export interface Replacement {
  text: string;
  fields: Map<string, FormField> | null;
}

/** Returns an entry's words in Espanso's terms: blanks as `[[名]]`, the caret as `$|$`. A group is written once: Espanso repeats nothing. */
export function replacementOf(content: EntryContent): Replacement {
  const parsed = content.kind === 'pattern' ? parse(content.body) : null;
  if (parsed?.ok !== true) return { text: escapeBraces(bodyOf(content)), fields: null };
  const nodes = parsed.tree.nodes.flatMap((node) => (node.kind === 'group' ? node.nodes : [node]));
  const fields = new Map<string, FormField>();
  const written = nodes.map((node) => {
    switch (node.kind) {
      case 'text':
        return node.text;
      case 'caret':
        return '$|$';
      case 'date':
        fields.set(node.unit, {});
        return `[[${node.unit}]]`;
      case 'slot': {
        const name = node.name.trim().replace(/[[\]]/g, ' ');
        if (node.given.kind === 'default') fields.set(name, { default: node.given.text });
        else if (node.given.kind === 'choices')
          fields.set(name, { type: 'choice', values: node.given.options });
        else if (!fields.has(name)) fields.set(name, {});
        return `[[${name}]]`;
      }
      case 'ordinal':
      case 'count':
        return '';
    }
  });
  if (fields.size === 0) return { text: escapeBraces(written.join('')), fields: null };
  return { text: written.join(''), fields };
}

/** Double braces are Espanso's variables. */
function escapeBraces(text: string): string {
  return text.replaceAll('{{', '\\{\\{').replaceAll('}}', '\\}\\}');
}
