/** Which of several tables a view works on, drawn by React in a page without Excel's pane around it. */
import { JSDOM } from 'jsdom';
import type { ReactNode } from 'react';
import type { Session, Wish } from '../../../taskpane/store/session';
import { createStore } from '../../../taskpane/store/createStore';
import type { Place } from '../../../taskpane/store/scan';
import { shippedPacks } from '../shelf';
import { drawOn } from '../reactPage';

const place = (name: string, ...packs: string[]): Place => ({
  source: { kind: 'table', name, sheet: name, row: 0, column: 0, rows: name.length, columns: 3 },
  packs,
  rivals: [],
  passwords: [],
});

describe('the table of a view', () => {
  const { window } = new JSDOM('<div id="root"></div>');
  const root = window.document.getElementById('root')!;
  let session: Session;
  let fulfilled: Wish | null = null;
  /** '' leaves the view. */
  let show: (visit: string) => Promise<void>;
  let wish: (next: Wish) => Promise<void>;
  let act: (work: () => Promise<void>) => Promise<void>;

  beforeAll(async () => {
    drawOn(window);
    const [{ act: inAct, useEffect }, { createRoot }, { PackPlace }, { SessionContext }, { useStore }] =
      await Promise.all([
        import('react'),
        import('react-dom/client'),
        import('../../../taskpane/parts/PackPlace'),
        import('../../../taskpane/store/sessionContext'),
        import('../../../taskpane/store/useStore'),
      ]);
    act = inAct;
    session = {
      book: {},
      packs: await shippedPacks(),
      scan: {
        state: createStore({ status: 'ready', places: [place('Agustus', 'it-tools'), place('September', 'it-tools')] }),
      },
      language: createStore('id'),
      wish: createStore<Wish | null>(null),
      view: createStore('requests'),
    } as unknown as Session;
    /** As the views do: a wish is taken as fulfilled once it is seen. */
    function View(): ReactNode {
      const wished = useStore(session.wish);
      useEffect(() => {
        if (!wished) return;
        fulfilled = wished;
        session.wish.set(null);
      }, [wished]);
      return <PackPlace pack="it-tools">{(_, { source }) => <b>{source.name}</b>}</PackPlace>;
    }
    const drawn = createRoot(root);
    show = (key) =>
      act(async () =>
        drawn.render(
          <SessionContext.Provider value={session}>{key === '' ? null : <View key={key} />}</SessionContext.Provider>,
        ),
      );
    wish = (next) => act(async () => session.wish.set(next));
  });

  it('is the first, until a wish names another; the wish is gone then and its table stays', async () => {
    await show('first visit');
    expect(root.textContent).toBe('Agustus');
    await wish({ kind: 'findings', source: 'table:September' });
    expect([root.textContent, session.wish.get()]).toEqual(['September', null]);
    await wish({ kind: 'board', stage: '5.1.2' });
    expect(root.textContent).toBe('September');
  });

  it('is the wished one from the start where the view opens with the wish', async () => {
    await show('');
    await wish({ kind: 'findings', source: 'table:September' });
    await show('second visit');
    expect([root.textContent, session.wish.get()]).toEqual(['September', null]);
  });

  it('is the first where the wish names a table of other rules', async () => {
    await show('');
    await wish({ kind: 'returns', source: 'table:Tapping' });
    await show('third visit');
    expect(root.textContent).toBe('Agustus');
  });

  it('that nobody recognised can be mapped, imported or created, and the longest sheet is mapped by the rules that miss it', async () => {
    const places = [place('Lain'), place('Lembar tim'), place('Seribu tiket closing', 'closing')];
    const buttons = () => [...root.querySelectorAll('button')].map(({ textContent }) => textContent);
    await show('');
    await act(async () => session.scan.state.set({ status: 'ready', places }));
    await show('fourth visit');
    const waysOn = ['Petakan kolom Lembar tim', 'Impor CSV', 'Buat tabel Pengelolaan user IT tools', 'Pindai ulang'];
    expect(buttons()).toEqual(waysOn);
    await act(async () => root.querySelector('button')!.click());
    expect([session.view.get(), fulfilled]).toEqual([
      'check',
      { kind: 'checkTable', source: 'table:Lembar tim', pack: 'it-tools' },
    ]);
    // Nothing to map where every sheet is somebody's.
    await act(async () => session.scan.state.set({ status: 'ready', places: places.slice(2) }));
    expect(buttons()).toEqual(waysOn.slice(1));
  });
});
