export { deliver, type DeliverOptions } from './deliver';
export { type Look, locateTarget } from './locate';
export { openBeside } from './open-beside';
export { readBefore } from './read-before';
export { readSelection, type SelectedText } from './read-selection';
export { disableSite, enableAllSites, enableSite, listSites, syncRegisteredBridge } from './sites';
export * from './types';
export { activeTab, watchTarget } from './watch';
