export type BrowserFamily = 'chromium' | 'firefox';

/** Where a browser is, or undefined; throws when CHROME_PATH or FIREFOX_PATH names something that can't be run. */
export function findBrowser(family: BrowserFamily): string | undefined;
