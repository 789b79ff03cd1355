import Quill from 'quill1';
import 'quill1/dist/quill.snow.css';
import { offer, place } from './handle';

const quill = new Quill(place(), { theme: 'snow' });

offer({
  text: () => quill.getText().replace(/\n$/, ''),
  reset(text, from, to = from) {
    quill.setText(`${text}\n`);
    quill.focus();
    quill.setSelection(from, to - from);
    quill.history.clear();
  },
});
