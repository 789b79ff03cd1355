import type { Spec } from './spec';

/** Runs in the page: what it makes of a text as it comes. */
export function changeText(changes: Spec['changes'], text: string): string {
  switch (changes) {
    case 'half-width':
      return text.replaceAll('，', ',').replaceAll('；', ';');
    case 'blanks':
      return text.replaceAll(' ', '').replaceAll(/(.{4})(?=.)/g, '$1 ');
    case 'hyphens':
      return text.replaceAll('-', '').replaceAll(/(.{4})(?=.)/g, '$1-');
    case 'letters-only':
      return text.replaceAll(/[，；。&<>]/g, '');
    case 'cut':
      return text.slice(0, 14);
    case 'nothing':
    case 'entities':
    case 'maxlength':
    case 'later':
    case 'dropped':
      return text;
  }
}
