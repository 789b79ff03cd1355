import EasyMDE from 'easymde';
import 'easymde/dist/easymde.min.css';
import { offer, place } from './handle';

const field = document.createElement('textarea');
place().append(field);
const { codemirror } = new EasyMDE({
  element: field,
  spellChecker: false,
  autoDownloadFontAwesome: false,
});

offer({
  text: () => codemirror.getValue(),
  reset(text, from, to = from) {
    codemirror.setValue(text);
    codemirror.clearHistory();
    codemirror.focus();
    codemirror.setSelection(codemirror.posFromIndex(from), codemirror.posFromIndex(to));
  },
});
