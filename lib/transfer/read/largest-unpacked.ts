/** What an archive that is imported may unpack to, in bytes. */
export const LARGEST_UNPACKED = 100_000_000;
