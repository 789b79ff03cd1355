import { createRoot } from 'react-dom/client';

// React and nothing else: what any side panel made with it takes to open.
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <div role="listbox" aria-label="empty" tabIndex={0}>
      <div role="option" aria-selected={false} tabIndex={-1}>
        空
      </div>
    </div>,
  );
