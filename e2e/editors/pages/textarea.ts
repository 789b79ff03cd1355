import { offer, place } from './handle';

mountField(document.createElement('textarea'));

function mountField(field: HTMLTextAreaElement): void {
  place().append(field);
  offer({
    text: () => field.value,
    reset(text, from, to = from) {
      field.value = text;
      field.focus();
      field.setSelectionRange(from, to);
    },
  });
}
