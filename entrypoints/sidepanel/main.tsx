import { createRoot } from 'react-dom/client';
import { Sidebar } from '@/components/sidebar/Sidebar';
import { openSidebarServices } from './services';

const root = document.getElementById('root');
// One sidebar a window, for as long as its page lives; the page's end ends everything it listens to.
const owner = new AbortController();
addEventListener('pagehide', () => owner.abort(), { once: true });
if (root) createRoot(root).render(<Sidebar services={openSidebarServices(owner.signal)} />);
