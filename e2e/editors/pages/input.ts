import { offer, place } from './handle';

const field = document.createElement('input');
place().append(field);
offer({
  text: () => field.value,
  reset(text, from, to = from) {
    field.value = text;
    field.focus();
    field.setSelectionRange(from, to);
  },
});
