import { browser, defineBackground } from '#imports';

export default defineBackground(() => {
  browser.action.onClicked.addListener((tab) => {
    void browser.sidePanel.open({ windowId: tab.windowId });
  });
});
