export type { AxeFault } from './axe';
export {
  CHROME_BUILD,
  launchChromium,
  type ChromiumBrowser,
  type ChromiumOptions,
} from './chromium';
export { FIREFOX_BUILD, launchFirefox, type FirefoxBrowser } from './firefox';
export type { Modifier } from './keyboard';
export { serve, type ServedPage, type StaticServer } from './serve';
export type { SidePanel, Size } from './side-panel';
export { waitFor } from './wait-for';
