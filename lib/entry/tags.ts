import { cleanRadicals } from './clean-radicals';

/** Returns the tags without blanks at their ends and without radicals, each once. */
export function cleanTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => cleanRadicals(tag).trim()).filter((tag) => tag !== ''))];
}

/** Returns the tags in a line of text: cut at blanks, commas and 、, each once. */
export function splitTags(line: string): string[] {
  return cleanTags(line.split(/[\s,，、;；]+/u));
}
