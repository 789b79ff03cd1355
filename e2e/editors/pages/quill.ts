import Quill from 'quill';
import 'quill/dist/quill.snow.css';
import { offer, place } from './handle';

const quill = new Quill(place(), { theme: 'snow', modules: { toolbar: true } });

offer({
  text: () => quill.getText().replace(/\n$/, ''),
  reset(text, from, to = from) {
    quill.setText(`${text}\n`);
    quill.focus();
    quill.setSelection(from, to - from);
    quill.history.clear();
  },
});
