/** The frame around every view of the pane. */
import { JSDOM } from 'jsdom';
import { createStore } from '../../../taskpane/store/createStore';
import type { Session } from '../../../taskpane/store/session';
import { shippedPacks } from '../shelf';

it('says where drafts cannot be kept, above every form (office-js #915)', async () => {
  const { window } = new JSDOM('<div id="root"></div>');
  const root = window.document.getElementById('root')!;
  const ResizeObserver = class {
    observe(): void {}
    disconnect(): void {}
  };
  Object.assign(window, { ResizeObserver });
  Object.assign(globalThis, {
    window,
    document: window.document,
    navigator: window.navigator,
    IS_REACT_ACT_ENVIRONMENT: true,
  });
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
