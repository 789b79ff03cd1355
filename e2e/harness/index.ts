export { CHROME_BUILD, launchChromium, type ChromiumBrowser } from './chromium';
export { FIREFOX_BUILD, launchFirefox, type FirefoxBrowser } from './firefox';
export type { Modifier } from './keyboard';
export { serve, type StaticServer } from './serve';
export type { SidePanel, Size } from './side-panel';
export { waitFor } from './wait-for';
