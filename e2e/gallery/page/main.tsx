import './browser-words';
import { STATES } from './states';

declare global {
  /** The state is drawn; pictures may be taken. */
  var galleryIsDrawn: boolean | undefined;
}

const name = new URLSearchParams(location.search).get('state');
const root = document.getElementById('root');
if (!root) throw new Error('The page has no root.');

if (name === null) {
  // For a person: every state beside the others.
  root.innerHTML = STATES.map(
    (state) =>
      `<figure style="display:inline-block;margin:8px"><figcaption>${state.name}</figcaption><iframe title="${state.name}" src="?state=${state.name}" width="320" height="560"></iframe></figure>`,
  ).join('');
} else {
  const { drawState } = await import('./draw-state');
  await drawState(root, name);
  globalThis.galleryIsDrawn = true;
}
