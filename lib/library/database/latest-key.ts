/** The key of the latest time seen in the database's `meta`. */
export const LATEST_KEY = 'latest-time';
