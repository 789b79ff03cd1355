import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

// React, a field and one line, in the places where the probe looks for them: what any side panel made with React takes to open,
// and to paint the answer to a key. The line shows what was typed; with `?worker`, what a worker answers to that.

const usesWorker = location.search === '?worker';

function Empty() {
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState('');
  const [port] = useState(() => (usesWorker ? openWorker() : null));
  useEffect(() => {
    port?.addEventListener('message', ({ data }) => setAnswer(data));
    port?.start();
  }, [port]);
  const shown = usesWorker ? answer : text;
  return (
    <>
      <input
        ref={(field) => field?.focus()}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          port?.postMessage(event.target.value);
        }}
      />
      <div {...{ role: 'listbox' }} data-query={shown}>
        <p data-row="">{shown}</p>
      </div>
    </>
  );
}

function openWorker(): MessagePort {
  // Vite builds a worker only where it is written so.
  return new SharedWorker(new URL('./echo-worker.ts', import.meta.url), { type: 'module' }).port;
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Empty />);
