import { PROFILES, type ProfileName } from '../../../src/host';
import { openPage, type Page } from '../../../src/host/jsdom';
import { handOver } from '../../../taskpane/parts/handOver';

const SAFARI = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18 Safari/605.1.15';

let page: Page;
afterEach(async () => {
  jest.useRealTimers();
  for (const name of ['document', 'navigator']) Reflect.deleteProperty(globalThis, name);
  await page.close();
});

/** The pane in this Excel; `copied` is what reached the clipboard, `saved` the names of files. */
async function openPane(profile: ProfileName, { copies = true, userAgent = '' } = {}) {
  page = await openPage(PROFILES[profile]);
  const { document, navigator, HTMLAnchorElement } = page.window;
  const seen = { copied: [] as string[], saved: [] as string[] };
  const writeText = (text: string) =>
    copies ? Promise.resolve(void seen.copied.push(text)) : Promise.reject(new Error('denied'));
  Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
  if (userAgent) Object.defineProperty(navigator, 'userAgent', { value: userAgent });
  // jsdom does neither.
  Object.assign(document, { execCommand: () => false });
  const { prototype } = HTMLAnchorElement;

  const { click } = prototype;
  prototype.click = function () {
    this.addEventListener('click', (event) => {
      event.preventDefault();
      seen.saved.push(this.download);
    });
    click.call(this);
  };
  for (const [name, value] of Object.entries({ document, navigator }))
    Object.defineProperty(globalThis, name, { configurable: true, value });
  // The address of a file is let go later.
  jest.useFakeTimers();
  return seen;
}

describe('a file for the user', () => {
  it.each(Object.keys(PROFILES) as ProfileName[])('is said to be where it is: %s', async (profile) => {
    const seen = await openPane(profile);
    const done = await handOver('a.json', '{}', 'application/json');
    expect({ done, ...seen }).toEqual(
      profile === 'mac'
        ? { done: 'copied', copied: ['{}'], saved: [] }
        : { done: 'saved', copied: [], saved: ['a.json'] },
    );
  });

  it('is saved by a browser on a Mac', async () => {
    const seen = await openPane('web', { userAgent: SAFARI });
    expect(await handOver('a.json', '{}', 'application/json')).toBe('saved');
    expect(seen).toEqual({ copied: [], saved: ['a.json'] });
  });

  it('is never said to be saved or copied where it was not', async () => {
    await openPane('mac', { copies: false });
    expect(await handOver('a.json', '{}', 'application/json')).toBe('refused');
  });
});
