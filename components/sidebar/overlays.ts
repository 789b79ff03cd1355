/** Everything that opens over the sidebar: one chunk, since all of it needs the same overlay library. */
export { KeyMapPopover } from './bottom/KeyMapPopover';
export { BrowseView } from './browse/BrowseView';
export { SettingsPopover } from './bottom/SettingsPopover';
export { ReportPopover } from './report/ReportPopover';
export { RowMenu } from './results/RowMenu';
export { FilterPopover } from './top/FilterPopover';
export { SitesPopover } from './top/SitesPopover';
