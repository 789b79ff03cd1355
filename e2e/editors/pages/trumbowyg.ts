import jquery from 'jquery';
import 'trumbowyg/dist/ui/trumbowyg.css';
import { offerDom } from './dom-editor';
import { place } from './handle';

Object.assign(window, { jQuery: jquery, $: jquery });
await import('trumbowyg');

interface Trumbowyg {
  trumbowyg(option?: object | string, value?: string): void;
}

const field = document.createElement('div');
place().append(field);
const editor = jquery(field) as unknown as Trumbowyg;
editor.trumbowyg({ svgPath: false });
const root = place().querySelector<HTMLElement>('.trumbowyg-editor');
if (!root) throw new Error('trumbowyg has no editable');

offerDom({ root, setHtml: (html) => editor.trumbowyg('html', html) });
