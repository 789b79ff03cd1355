/** The name of the family of every editable that no other family recognises. */
export const FALLBACK_FAMILY = 'generic';
