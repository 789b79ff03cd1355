import Editor from '@hufe921/canvas-editor';
import { offer, place } from './handle';

let editor = create('');

offer({
  text: () =>
    editor.command
      .getValue()
      .data.main.map(({ value }) => value)
      .join('')
      .replace(/^\u200b/, '')
      .replaceAll('\u200b', '\n')
      .replace(/\n$/, ''),
  async reset(text, from, to = from) {
    editor.destroy();
    editor = create(text);
    // A selection alone leaves the cursor, which input goes by, where it was: nowhere.
    editor.command.executeSetRange(from, from);
    if (to !== from) editor.command.executeSetRange(from, to);
    const input = place().querySelector<HTMLElement>('.ce-inputarea');
    input?.focus();
    // It takes the focus itself some tasks later.
    do await new Promise(requestAnimationFrame);
    while (document.activeElement !== input);
  },
});

function create(text: string): Editor {
  const host = document.createElement('div');
  place().replaceChildren(host);
  return new Editor(host, { main: [{ value: text }] }, {});
}
