/**
 * Resolves after the page has had a turn: drawn, taken a click. A message comes back at once, where nested timers of 0 are
 * held back to four milliseconds; Node has setImmediate for it, and runtimes with neither fall back to a timer.
 */
export function nextTurn(): Promise<void> {
  if (typeof setImmediate === 'function') return new Promise((resolve) => setImmediate(resolve));
  if (typeof MessageChannel === 'undefined') return new Promise((resolve) => setTimeout(resolve, 0));
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
