// Stands in every page that is measured, before anything else of it, and writes down when it paints.
(() => {
  const paintChannel = new MessageChannel();
  const waiting = [];
  paintChannel.port1.addEventListener('message', () => waiting.shift()?.(performance.now()));
  paintChannel.port1.start();
  // A message sent from a frame's callback comes once that frame is drawn.
  const whenPainted = (callback) => {
    waiting.push(callback);
    requestAnimationFrame(() => paintChannel.port2.postMessage(null));
  };

  let pressedAt = 0;
  const keystrokes = [];
  const resolvers = new Map();
  const probe = {
    /** When the first rows were painted, in ms since the page's navigation began. */
    rowsAt: undefined,
    keystrokes,
    /** The time from the key with that number (from 0) to its painted results, in ms. */
    painted: (number) =>
      keystrokes[number] ?? new Promise((resolve) => resolvers.set(number, resolve)),
  };
  globalThis.probe = probe;

  addEventListener('keydown', ({ timeStamp }) => (pressedAt = timeStamp), { capture: true });
  let isSeen = false;
  let answered = '';
  new MutationObserver(() => {
    if (!isSeen && document.querySelector('[data-row], .entries-body [data-entry-id]')) {
      isSeen = true;
      whenPainted((at) => (probe.rowsAt = at));
    }
    const query = document.querySelector('[data-query]')?.dataset.query ?? '';
    const field = document.querySelector('input');
    if (query === answered || query !== field?.value) return;
    answered = query;
    const pressed = pressedAt;
    whenPainted((at) => {
      const number = keystrokes.push(at - pressed) - 1;
      resolvers.get(number)?.(at - pressed);
    });
  }).observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['data-query'],
  });
})();
