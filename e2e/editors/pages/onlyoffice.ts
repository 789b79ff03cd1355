import { place } from './handle';
import { drawnOn, HostedDocument, listenToKeys, makeCanvas, readOptions } from './hosted-document';

/*
 * An emulation of ONLYOFFICE and the editors built on it, made in November 2026 from what public code says of them; their servers can't be run here.
 *  - `textarea#area_id` of 200 × 50 px, transparent, in `#area_id_parent`, which follows the caret over the canvas.
 *  - Every paste is prevented while the textarea has the focus, so that proves only the focus. Nothing can be read back. `?mode=viewing`: the paste is thrown away.
 */
const { mode } = readOptions();
const isOpen = () => mode === 'editing';

const canvas = makeCanvas();
const main = document.createElement('div');
main.style.cssText = 'position: relative; width: 800px; height: 320px; overflow: hidden';
const parent = document.createElement('div');
parent.id = 'area_id_parent';
parent.style.cssText = 'position: absolute; z-index: 10; width: 200px; height: 50px; opacity: 0';
const area = document.createElement('textarea');
area.id = 'area_id';
area.style.cssText =
  'width: 200px; height: 50px; color: transparent; caret-color: transparent; border: 0; resize: none';
parent.append(area);
main.append(canvas, parent);
place().append(main);

const model = new HostedDocument(() => {
  drawnOn(canvas, model.text);
  parent.style.left = `${10 * model.from}px`;
});
listenToKeys(area, model, isOpen);
area.addEventListener('paste', (event) => {
  if (document.activeElement !== area) return;
  event.preventDefault();
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (isOpen()) model.put(text);
});

model.offer(() => {
  area.value = '';
  area.focus();
});
