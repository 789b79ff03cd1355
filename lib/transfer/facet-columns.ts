import type { FacetName } from '@/lib/entry';

/** What the column of each facet is called in a table: as it is written, and what else it is read by. */
export const FACET_COLUMNS: Readonly<Record<FacetName, readonly [own: string, others: string]>> = {
  functions: ['用途', 'function functions'],
  themes: ['主题', 'themes theme'],
  forms: ['形式', 'forms form'],
  documentTypes: ['文种', 'document_types document_type'],
};
