import type { Attributes } from '../markup/read-tags';
import { readDeclarations, type Visibility } from './hidden';

/*
 * A page's own style sheets, as far as they hide: rules whose selector is one class, one id, or an element with a class. Rules within
 * @media and the like count for a printer or a narrow screen, and anything more than such a selector may be about another element.
 */

/** Rules by selector: `.note`, `#note`, `p.note`. */
export class StyleRules {
  private readonly rules = new Map<string, Visibility>();

  /** Adds the rules of a style sheet. */
  add(sheet: string): void {
    for (const { selectors, declarations } of topRules(sheet.replace(/<!--|-->/g, ''))) {
      const visibility = readDeclarations(declarations);
      if (Object.keys(visibility).length === 0) continue;
      for (const selector of selectors.split(',')) {
        const name = selector.trim();
        if (/^(?:[a-z][a-z0-9]*)?[.#][\w-]+$/i.test(name))
          this.rules.set(name, { ...this.rules.get(name), ...visibility });
      }
    }
  }

  /** What the rules say about an element; what its own style says goes before. */
  find(name: string, attributes: Attributes): Visibility {
    if (this.rules.size === 0) return {};
    const found: Visibility = {};
    for (const one of (attributes['class'] ?? '').split(/\s+/, MOST_CLASSES))
      Object.assign(found, this.rules.get(`.${one}`), this.rules.get(`${name}.${one}`));
    const id = attributes['id'] ?? '';
    return Object.assign(found, this.rules.get(`#${id}`), this.rules.get(`${name}#${id}`));
  }
}

const MOST_CLASSES = 50;

/** The rules outside of at-rules, in their order. */
function* topRules(sheet: string): Generator<{ selectors: string; declarations: string }> {
  const text = sheet.replace(/\/\*(?:[^*]|\*(?!\/))*(?:\*\/|$)/g, '');
  let depth = 0;
  let start = 0;
  let open = 0;
  for (const { 0: brace, index } of text.matchAll(/[{};]/g)) {
    if (brace === '{') {
      if (depth === 0) open = index;
      depth += 1;
    } else if (brace === ';') {
      // @import and @charset end without a block.
      if (depth === 0) start = index + 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      const selectors = text.slice(start, open);
      if (!selectors.trimStart().startsWith('@'))
        yield { selectors, declarations: text.slice(open + 1, index) };
      start = index + 1;
    }
  }
}
