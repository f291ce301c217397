/**
 * Resolves after the page has had a turn. MessageChannel comes back at once, where setTimeout waits four milliseconds
 * after a few calls; runtimes without it fall back.
 */
export function nextTurn(): Promise<void> {
  if (typeof MessageChannel === 'undefined') return new Promise((resolve) => setTimeout(resolve, 0));
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      // An open port keeps Node from ending.
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
