import { handOver } from '../../../taskpane/parts/handOver';

const MAC_EXCEL = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)';

/** The page as far as handing over goes; `copied` is what reached the clipboard, `saved` the names of files. */
function page(userAgent: string, clipboard: 'takes' | 'refuses') {
  const seen = { copied: [] as string[], saved: [] as string[] };
  const element = () => ({
    href: '',
    download: '',
    click(this: { download: string }) {
      seen.saved.push(this.download);
    },
    select: () => undefined,
    remove: () => undefined,
  });
  const document = { createElement: element, body: { append: () => undefined }, execCommand: () => false };
  const writeText = (text: string) =>
    clipboard === 'takes' ? Promise.resolve(void seen.copied.push(text)) : Promise.reject(new Error('denied'));
  Object.defineProperty(globalThis, 'navigator', {
    configurable: true,
    value: { userAgent, clipboard: { writeText } },
  });
  Object.assign(globalThis, { document });
  return seen;
}

describe('a file for the user', () => {
  // The address of a file is let go later.
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => {
    jest.useRealTimers();
    Reflect.deleteProperty(globalThis, 'document');
  });

  it('is saved by a browser, on a Mac as well', async () => {
    for (const agent of ['Mozilla/5.0 (Windows NT 10.0) Chrome/140', `${MAC_EXCEL} Version/18 Safari/605.1.15`]) {
      const seen = page(agent, 'takes');
      expect(await handOver('a.json', '{}', 'application/json')).toBe('saved');
      expect(seen).toEqual({ copied: [], saved: ['a.json'] });
    }
  });

  it('is copied inside Excel for Mac, which saves none', async () => {
    const seen = page(MAC_EXCEL, 'takes');
    expect(await handOver('a.json', '{}', 'application/json')).toBe('copied');
    expect(seen).toEqual({ copied: ['{}'], saved: [] });
  });

  it('is never said to be saved or copied where it was not', async () => {
    page(MAC_EXCEL, 'refuses');
    expect(await handOver('a.json', '{}', 'application/json')).toBe('refused');
  });
});
