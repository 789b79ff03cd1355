/** Installs Debian packages where that is possible without a question; nothing happens elsewhere. */
export function installDebian(
  packages: readonly string[],
  options?: { startsNothing?: boolean },
): Promise<void>;
