import { contentOf } from '../../pieces';
import { translateMustache } from '../../placeholders/programs';
import { RowCollector } from '../../row-collector';
import type { Sheet } from '../../types';
import { type Json, isObject, listOf, textOf, textsOf } from '../json-values';

/** Reads Quick Prompt: a list of `{title, content, tags, categoryId}`, or that as `prompts` beside `categories`. */
export function readQuickPrompt(value: Json): Sheet {
  const prompts = Array.isArray(value) ? (value as Json[]) : listOf(value, 'prompts');
  return readPrompts(prompts, listOf(value, 'categories'));
}

/** Reads prompts whose categories are listed beside them. */
export function readPrompts(prompts: readonly Json[], categories: readonly Json[]): Sheet {
  const rows = new RowCollector('quick-prompt');
  const names = new Map(categories.map((one) => [textOf(one, 'id'), textOf(one, 'name')]));
  prompts.forEach((prompt, at) => {
    const entry = at + 1;
    if (!isObject(prompt)) {
      rows.fault({ entry, reason: 'bad-shape' });
      return;
    }
    const { pieces, notices } = translateMustache(textOf(prompt, 'content'));
    const folder = names.get(textOf(prompt, 'categoryId')) ?? textOf(prompt, 'category');
    const tags = textsOf(prompt, 'tags');
    rows.add(contentOf(pieces), { entry, title: textOf(prompt, 'title'), folder, tags, notices });
  });
  return rows.sheet();
}
