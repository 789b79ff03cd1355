// Answers every question at once with the question: search in a worker that takes no time.
globalThis.addEventListener('connect', (event) => {
  const [port] = event instanceof MessageEvent ? event.ports : [];
  port?.addEventListener('message', ({ data }) => port.postMessage(data));
  port?.start();
});
