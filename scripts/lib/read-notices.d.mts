/** The file in the extension's root that names every package in the build with its licence. */
export const NOTICES_FILE: string;

/** The line above and below the packages that share a licence text. */
export const RULE: string;

/** Returns the packages that notices name, each with its licence text. */
export function parseNotices(notices: string): Map<string, string>;

/** Returns what is wrong with the notices in a build; `dependencies` are packages that are known to be in it. */
export function findNoticeFaults(dir: string, dependencies: readonly string[]): string[];
