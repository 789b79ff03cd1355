import IMask from 'imask';
import { offer, place } from './handle';

const field = document.createElement('input');
place().append(field);
// A field for names and titles: at most 60 characters, and no angle brackets.
const mask = IMask(field, { mask: /^[^<>]{0,60}$/ });

offer({
  text: () => mask.value,
  reset(text, from, to = from) {
    mask.value = text;
    field.focus();
    field.setSelectionRange(from, to);
  },
});
