/** Which port the workbench is served on. */
import { createServer } from 'node:net';

export const LAST_PORT = 65_535;
const TRIED = 50;

/** The first port from `wanted` on that can be used, said where it is another one; the sentence to end with where there is none. */
export async function freePort(wanted, say) {
  const last = Math.min(wanted + TRIED - 1, LAST_PORT);
  for (let port = wanted; port <= last; port++) {
    if (!(await isFree(port))) continue;
    if (port !== wanted) say(`Port ${wanted} is in use; taking ${port}.`);
    return { port };
  }
  const range = last === wanted ? `Port ${wanted} is` : `The ports from ${wanted} to ${last} are all`;
  return { refusal: `${range} in use: close what uses it, or name another with --port.` };
}

const isFree = (port) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, 'localhost', () => probe.close(() => resolve(true)));
  });
