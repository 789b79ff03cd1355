import type { Family } from './family';

/** Google Docs: keys go into a hidden frame; the page is drawn on a canvas, so it is read back from its model, or not at all. */
export const googleDocs: Family = {
  name: 'google-docs',
  recognise: (editable) =>
    frameClasses().includes('docs-texteventtarget-iframe') ? editable : null,
  model: 'google-docs',
  techniques: ['paste-plain'],
  shows: 'drawn',
};

function frameClasses(): string[] {
  try {
    return [...(window.frameElement?.classList ?? [])];
  } catch {
    return [];
  }
}
