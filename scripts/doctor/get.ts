/** One address as Excel would fetch it: over https, with the certificate checked. */
import { get as request } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}
export type Get = (url: string) => Promise<Answer>;

/** Nobody waits for a server that does not answer. */
const PATIENCE_MS = 10_000;

/**
 * @param ca certificate authorities beyond those the machine trusts, as PEM (a company's own)
 * @throws the network's or the certificate's error, with its code
 */
export const getWith =
  (ca?: string): Get =>
  (url) =>
    new Promise((resolve, reject) => {
      // Excel on the web asks from another origin; a server that allows only some says so only when told which it is.
      const headers = { Origin: 'https://excel.officeapps.live.com' };
      const asked = request(url, { ca, headers, timeout: PATIENCE_MS }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }),
        );
      });
      asked.on('timeout', () => asked.destroy(Object.assign(new Error('timeout'), { code: 'ETIMEDOUT' })));
      asked.on('error', reject);
    });
