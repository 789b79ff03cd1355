import { lazyPart } from '../shared/lazy-part';

// What opens over the sidebar is one chunk: all of it needs the same overlay library.
const loadOverlays = () => import('./overlays');

/** What is not needed for the first results, fetched after them. */
export const FillPanel = lazyPart(async () => (await import('./fill/FillPanel')).FillPanel);
export const SavingForm = lazyPart(async () => (await import('./SavingForm')).SavingForm);
export const BrowseView = lazyPart(async () => (await loadOverlays()).BrowseView);
export const RowMenu = lazyPart(async () => (await loadOverlays()).RowMenu);
export const FilterPopover = lazyPart(async () => (await loadOverlays()).FilterPopover);
export const SitesPopover = lazyPart(async () => (await loadOverlays()).SitesPopover);
export const KeyMapPopover = lazyPart(async () => (await loadOverlays()).KeyMapPopover);
export const ReportPopover = lazyPart(async () => (await loadOverlays()).ReportPopover);
export const SettingsPopover = lazyPart(async () => (await loadOverlays()).SettingsPopover);

/** Fetches them in the background, so that the first click on each finds it there. */
export function preloadLazyParts(): void {
  const parts = [
    FillPanel,
    BrowseView,
    RowMenu,
    FilterPopover,
    SitesPopover,
    KeyMapPopover,
    SettingsPopover,
    SavingForm,
  ];
  // A sidebar that is closed meanwhile fetches nothing more; a part that is missing is fetched again when it is shown.
  const preload = () => parts.forEach((part) => part.preload().catch(() => undefined));
  if ('requestIdleCallback' in globalThis) requestIdleCallback(preload, { timeout: 2000 });
  else setTimeout(preload, 300);
}
