import Editor from '@toast-ui/editor';
import '@toast-ui/editor/dist/toastui-editor.css';
import { locate, offer, place } from './handle';

const editor = new Editor({
  el: place(),
  height: '250px',
  initialEditType: 'markdown',
  usageStatistics: false,
});
const positionOf = (text: string, at: number): [number, number] => {
  const { paragraph, offset } = locate(text, at);
  return [paragraph + 1, offset + 1];
};

offer({
  text: () => editor.getMarkdown(),
  reset(text, from, to = from) {
    editor.setMarkdown(text, false);
    editor.focus();
    editor.setSelection(positionOf(text, from), positionOf(text, to));
  },
});
