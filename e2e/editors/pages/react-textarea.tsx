import { useLayoutEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { offer, place } from './handle';

interface Hand {
  text: string;
  setText(text: string): void;
}

function Controlled({ onRender }: { onRender: (hand: Hand) => void }) {
  const [text, setText] = useState('');
  useLayoutEffect(() => onRender({ text, setText }), [onRender, text]);
  return <textarea value={text} onChange={(event) => setText(event.target.value)} />;
}

let hand: Hand | undefined;
const keepHand = (rendered: Hand) => {
  hand = rendered;
};
flushSync(() => createRoot(place()).render(<Controlled onRender={keepHand} />));

offer({
  text: () => hand?.text ?? '',
  reset(text, from, to = from) {
    flushSync(() => hand?.setText(text));
    const field = place().querySelector('textarea');
    field?.focus();
    field?.setSelectionRange(from, to);
  },
});
