import MediumEditor from 'medium-editor';
import 'medium-editor/dist/css/medium-editor.css';
import { offerDom } from './dom-editor';
import { place } from './handle';

const root = document.createElement('div');
place().append(root);
const editor = new MediumEditor(root, { toolbar: false, placeholder: false });

offerDom({ root, setHtml: (html) => editor.setContent(html) });
