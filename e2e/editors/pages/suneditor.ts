import suneditor from 'suneditor';
import plugins from 'suneditor/plugins';
import 'suneditor/css/editor';
import 'suneditor/css/contents';
import { offerDom } from './dom-editor';
import { place } from './handle';

const field = document.createElement('textarea');
place().append(field);
const editor = suneditor.create(field, { plugins, width: '700px', height: '200px' });
const root = await new Promise<HTMLElement>((resolve) => {
  const look = () => {
    const editable = place().parentElement?.querySelector<HTMLElement>('.se-wrapper-wysiwyg');
    if (editable?.isContentEditable) resolve(editable);
    else requestAnimationFrame(look);
  };
  look();
});

offerDom({
  root,
  setHtml: (html) => editor.$.html.set(html),
  forget: () => editor.$.history.reset(),
});
