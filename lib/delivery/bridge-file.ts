/** Where the build puts the bridge: what `executeScript` and `registerContentScripts` are given. */
export const BRIDGE_FILE = '/bridge.js';
