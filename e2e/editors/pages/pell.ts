import { init } from 'pell';
import { offerDom } from './dom-editor';
import { place } from './handle';

const { content } = init({
  element: place(),
  onChange: () => undefined,
  defaultParagraphSeparator: 'p',
});

offerDom({
  root: content,
  setHtml(html) {
    content.replaceChildren(document.createRange().createContextualFragment(html));
  },
});
