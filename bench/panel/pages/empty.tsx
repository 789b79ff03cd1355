import { useState } from 'react';
import { createRoot } from 'react-dom/client';

// React, a field and what was typed into it, in the places where the probe looks for them: what any side panel made with React
// takes to open, and to paint the answer to a key.
function Empty() {
  const [text, setText] = useState('');
  return (
    <>
      <input
        ref={(field) => field?.focus()}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div {...{ role: 'listbox' }} data-query={text}>
        <p data-row="">{text}</p>
      </div>
    </>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Empty />);
