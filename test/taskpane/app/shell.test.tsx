/** The frame around every view of the pane, and what stands there before there is one. */
import { JSDOM } from 'jsdom';
import { createStore } from '../../../taskpane/store/createStore';
import type { Session } from '../../../taskpane/store/session';
import { shippedPacks } from '../shelf';
import { drawOn } from '../reactPage';

const { window } = new JSDOM();
let root: HTMLElement;
beforeEach(() => void (root = window.document.createElement('div')));

beforeAll(() => {
  const ResizeObserver = class {
    observe(): void {}
    disconnect(): void {}
  };
  Object.assign(window, { ResizeObserver });
  drawOn(window);
});

it('says where drafts cannot be kept, above every form (office-js #915)', async () => {
  // What the views hold is theirs.
  jest.doMock('../../../taskpane/app/lazyView', () => ({ lazyView: () => () => null }));
  const [{ act }, { createRoot }, { Shell }, { SessionContext }] = await Promise.all([
    import('react'),
    import('react-dom/client'),
    import('../../../taskpane/app/Shell'),
    import('../../../taskpane/store/sessionContext'),
  ]);
  const packs = await shippedPacks();
  for (const kept of [true, false]) {
    const stores = {
      language: createStore('id'),
      view: createStore('home'),
      said: createStore(''),
      tour: createStore(null),
    };
    const session = { packs, book: {}, drafts: { kept }, ...stores } as unknown as Session;
    const shown = createRoot(root);
    await act(async () =>
      shown.render(
        <SessionContext.Provider value={session}>
          <Shell />
        </SessionContext.Provider>,
      ),
    );
    expect(root.textContent!.includes('tidak menyimpan draf')).toBe(!kept);
    await act(async () => shown.unmount());
  }
});

it.each([
  ['id', 'Menunggu Excel', 'Coba lagi'],
  ['en', 'Waiting for Excel', 'Try again'],
])(
  'an Excel that is late has a sentence and a way to try again (%s; office-js #6946)',
  async (lang, sentence, again) => {
    const reload = jest.fn();
    Object.assign(globalThis, { location: { search: `?lang=${lang}`, reload } });
    const [{ act }, { createRoot }, { SlowStart }] = await Promise.all([
      import('react'),
      import('react-dom/client'),
      import('../../../taskpane/app/SlowStart'),
    ]);
    const shown = createRoot(root);
    await act(async () => shown.render(<SlowStart />));
    expect(root.textContent).toContain(sentence);
    const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === again)!;
    await act(async () => button.click());
    expect(reload).toHaveBeenCalledTimes(1);
    await act(async () => shown.unmount());
  },
);
