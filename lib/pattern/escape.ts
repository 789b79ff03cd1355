/** Doubles the braces and brackets of a text, so that the grammar reads them as plain characters between slots and groups. */
export function escapeText(text: string): string {
  return text.replace(/[{}[\]]/g, '$&$&');
}

/** Doubles the braces of a slot's default or choices, where brackets have no meaning. */
export function escapeSlotText(text: string): string {
  return text.replace(/[{}]/g, '$&$&');
}
