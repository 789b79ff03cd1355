import 'summernote/dist/summernote-lite.css';
import { offerDom } from './dom-editor';
import { loadScript, place } from './handle';

interface Summernote {
  summernote(option: object | string, value?: string): void;
}

interface Host extends Window {
  jQuery?: (element: Element) => Summernote;
}

await loadScript('/jquery/jquery.min.js');
await loadScript('/summernote/summernote-lite.js');
const host: Host = window;
const field = document.createElement('div');
place().append(field);
const editor = host.jQuery?.(field);
editor?.summernote({ width: 700, height: 200 });
const root = place().querySelector<HTMLElement>('.note-editable');
if (!root) throw new Error('summernote has no editable');

offerDom({ root, setHtml: (html) => editor?.summernote('code', html) });
