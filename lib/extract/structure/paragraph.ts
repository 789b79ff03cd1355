import type { Mark } from './marks';
import type { SourceText } from './source-text';

/** What a paragraph is in its speech; `title` is the speech's own title, `body` may open with a heading run into it. */
export type ParagraphRole = 'title' | 'salutation' | 'heading' | 'body';

/** A cleaned paragraph in its place: `heading` is the path above it, `speech` counts from 0. */
export interface Paragraph extends SourceText {
  role: ParagraphRole;
  index: number;
  speech: number;
  heading: string[];
  mark?: Mark;
  /** Depth in the heading tree, from 1; headings only. */
  level?: number;
}
