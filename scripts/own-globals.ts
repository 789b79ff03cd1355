import type { Plugin } from 'vite';

const LOOKED_UP = 'globalThis.browser?.runtime?.id';

/**
 * WXT takes `browser` for the extension's API if it has a `runtime.id`. In a content script a page's `<form id="browser"><input name="runtime" id="x">` has one too: elements
 * answer to their ids on the global object. Only an own property can be the browser's.
 */
export function ownGlobals(): Plugin {
  return {
    name: 'own-globals',
    transform(code, id) {
      if (!/@wxt-dev[\\/]browser[\\/]/.test(id)) return null;
      if (!code.includes(LOOKED_UP)) throw new Error(`${id} looks its API up in another way now.`);
      return code.replace(LOOKED_UP, `Object.hasOwn(globalThis, 'browser') && ${LOOKED_UP}`);
    },
  };
}
