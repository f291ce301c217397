/** Fetches every address that Excel fetches for the add-in, as its manifest names them, and says what Excel would refuse. */
import { JSDOM } from 'jsdom';
import type { Examined, Finding } from './findings';
import type { Answer, Get } from './get';

const TYPES: Readonly<Record<string, RegExp>> = {
  html: /^text\/html\b/,
  js: /^(text|application)\/javascript\b/,
  json: /^application\/json\b/,
  png: /^image\/png\b/,
  xml: /^(text|application)\/xml\b/,
};
const extensionOf = (url: string): string => /\.(\w+)$/.exec(new URL(url).pathname)?.[1] ?? '';

/** @param url the folder that `npm run build` filled, or its manifest.xml @throws never: what fails is a finding */
export async function examine(url: string, get: Get): Promise<Examined[]> {
  const manifestUrl = url.endsWith('.xml') ? url : new URL('manifest.xml', url.replace(/\/?$/, '/')).href;
  const manifest = await fetched(manifestUrl, get);
  if (!('body' in manifest)) return [{ url: manifestUrl, findings: [manifest] }];
  const xml = manifest.body.toString('utf8');
  const document = new new JSDOM('').window.DOMParser().parseFromString(xml, 'text/xml');
  if (document.documentElement.localName !== 'OfficeApp')
    return [{ url: manifestUrl, findings: [{ kind: 'manifest' }] }];

  const named = Array.from(document.getElementsByTagName('*'))
    .flatMap((node) => ['DefaultValue', 'Value', 'Url', 'ResourcesUrl'].map((name) => node.getAttribute(name) ?? ''))
    .filter((value) => /^https?:\/\//.test(value));
  const base = new URL('.', manifestUrl).href;
  const elsewhere = named.find((address) => !address.startsWith(base));
  const examined: Examined[] = [
    {
      url: manifestUrl,
      findings: elsewhere === undefined ? [] : [{ kind: 'elsewhere', holes: { found: elsewhere, wanted: base } }],
    },
  ];
  for (const address of new Set(named.map((each) => each.split('#')[0]!))) {
    const answer = await fetched(address, get);
    examined.push({ url: address, findings: 'body' in answer ? findingsOf(address, answer) : [answer] });
    // The page names its own scripts; office.js is one of them, from beside it or from Microsoft.
    if ('body' in answer && extensionOf(address) === 'html' && address.endsWith('taskpane.html'))
      for (const script of scriptsOf(address, answer))
        if (!named.includes(script)) {
          const loaded = await fetched(script, get);
          examined.push({ url: script, findings: 'body' in loaded ? scriptOf(script, loaded, base) : [loaded] });
        }
  }
  return examined;
}

async function fetched(url: string, get: Get): Promise<Answer | Finding> {
  if (!url.startsWith('https://')) return { kind: 'https' };
  try {
    const answer = await get(url);
    return answer.status === 200 ? answer : { kind: 'status', holes: { status: answer.status } };
  } catch (problem) {
    const code = (problem as { code?: string }).code ?? (problem as Error).message;
    return {
      kind: /CERT|SIGNATURE|ISSUER|SELF_SIGNED|ALTNAME/.test(code) ? 'certificate' : 'unreachable',
      holes: { code },
    };
  }
}

function findingsOf(url: string, answer: Answer): Finding[] {
  const extension = extensionOf(url);
  const metadata = /\/functions[^/]*\.json$/.test(url);
  return [
    ...typeOf(url, answer),
    ...(/attachment/i.test(answer.headers['content-disposition'] ?? '') ? [{ kind: 'download' } as const] : []),
    ...(extension === 'json' ? jsonOf(answer, metadata) : []),
    ...(extension === 'html' || extension === 'json' || extension === 'js' ? cacheOf(answer) : []),
    ...(extension === 'html' ? [...frameOf(answer), ...policyOf(url, answer)] : []),
    ...(extension === 'png' ? iconOf(url, answer) : []),
  ];
}

function typeOf(url: string, { headers }: Answer): Finding[] {
  const wanted = TYPES[extensionOf(url)];
  const found = headers['content-type'] ?? '';
  const names = { html: 'text/html', js: 'text/javascript', json: 'application/json', png: 'image/png' };
  if (wanted === undefined || wanted.test(found)) return [];
  return [{ kind: 'type', holes: { found, wanted: names[extensionOf(url) as keyof typeof names] ?? '' } }];
}

/** How long Microsoft's office.js may be kept is Microsoft's business. */
const scriptOf = (url: string, answer: Answer, base: string): Finding[] => [
  ...typeOf(url, answer),
  ...(url.startsWith(base) ? cacheOf(answer) : []),
];

function jsonOf({ headers, body }: Answer, metadata: boolean): Finding[] {
  const cors: Finding[] = headers['access-control-allow-origin'] === undefined ? [{ kind: 'cors' }] : [];
  try {
    const { functions } = JSON.parse(body.toString('utf8').replace(/^\uFEFF/, '')) as { functions?: unknown[] };
    return metadata && !(functions?.length ?? 0) ? [...cors, { kind: 'functions' }] : cors;
  } catch {
    return [...cors, { kind: 'json' }];
  }
}

/** A file whose name never changes must be asked for anew, or an update is not seen for as long as it may be kept. */
function cacheOf({ headers }: Answer): Finding[] {
  const found = headers['cache-control'] ?? '';
  const kept = !/no-cache|no-store|must-revalidate/.test(found) && Number(/max-age=(\d+)/.exec(found)?.[1] ?? 0) > 0;
  return kept ? [{ kind: 'cache', holes: { found } }] : [];
}

function frameOf({ headers }: Answer): Finding[] {
  const ancestors = /frame-ancestors ([^;]*)/.exec(headers['content-security-policy']?.toString() ?? '')?.[1];
  return [
    ...(headers['x-frame-options'] === undefined ? [] : ['X-Frame-Options']),
    ...(ancestors !== undefined && !/\*|officeapps\.live\.com/.test(ancestors)
      ? ['Content-Security-Policy: frame-ancestors']
      : []),
  ].map((header) => ({ kind: 'frame', holes: { header } }));
}

function policyOf(url: string, answer: Answer): Finding[] {
  const policy = answer.headers['content-security-policy']?.toString() ?? '';
  const allowed = /script-src ([^;]*)/.exec(policy)?.[1] ?? /default-src ([^;]*)/.exec(policy)?.[1];
  const refused = scriptsOf(url, answer)
    .map((script) => new URL(script).origin)
    .find((origin) => origin !== new URL(url).origin && allowed !== undefined && !allowed.includes(origin));
  return refused === undefined ? [] : [{ kind: 'policy', holes: { found: refused } }];
}

function iconOf(url: string, { body }: Answer): Finding[] {
  const wanted = Number(/(\d+)\.png$/.exec(url)?.[1]);
  const png = body.length > 24 && body.readUInt32BE(0) === 0x89504e47;
  const size = png ? [body.readUInt32BE(16), body.readUInt32BE(20)] : [];
  if (png && size.every((side) => side === wanted)) return [];
  return [{ kind: 'icon', holes: { wanted, found: png ? size.join(' × ') : '–' } }];
}

function scriptsOf(url: string, { body }: Answer): string[] {
  const page = new JSDOM(body.toString('utf8'));
  return Array.from(
    page.window.document.querySelectorAll('script[src]'),
    (script) => new URL(script.getAttribute('src')!, url).href,
  );
}
