export { browser } from 'wxt/browser';
export { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
