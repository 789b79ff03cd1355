/** What a release is to do. */
export interface ReleasePlan {
  version: string;
  /** Nothing is written, built or tagged. */
  isDryRun: boolean;
  /** The release is committed and tagged. */
  hasTag: boolean;
}

/** Reads the command's arguments: `VERSION [--tag] [--dry-run]`; throws with the usage for anything else. */
export function parseArguments(args: readonly string[]): ReleasePlan;

/** Releases the project in a folder; throws with what is wrong, everything as it was. `build` makes the zips and returns the faults it found. */
export function release(
  root: string,
  plan: ReleasePlan,
  tools: { build: () => Promise<string[]>; say: (line: string) => void },
): Promise<void>;

/** Returns the changelog with its unreleased part under a version; throws when nothing is unreleased. */
export function cutChangelog(changelog: string, version: string): string;
