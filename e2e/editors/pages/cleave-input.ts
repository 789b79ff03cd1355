import Cleave from 'cleave.js';
import { offer, place } from './handle';

/** Groups of five with a blank between them, as for the numbers of documents. */
const BLOCK = 5;

const field = document.createElement('input');
place().append(field);
const cleave = new Cleave(field, {
  blocks: Array.from({ length: 20 }, () => BLOCK),
  delimiter: ' ',
});

offer({
  text: () => cleave.getRawValue(),
  reset(text, from, to = from) {
    cleave.setRawValue(text);
    field.focus();
    field.setSelectionRange(shownAt(from), shownAt(to));
  },
});

function shownAt(at: number): number {
  return at + Math.floor(at / BLOCK);
}
