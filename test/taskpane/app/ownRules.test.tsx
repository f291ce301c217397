/** The mark on every view of the pane where the workbook's own rules make the figures. */
import { JSDOM } from 'jsdom';
import { createStore } from '../../../taskpane/store/createStore';
import type { Session } from '../../../taskpane/store/session';
import { shippedPacks } from '../shelf';
import { drawOn } from '../reactPage';

it('names the packs that are not the shipped ones, leads to them, and goes with them', async () => {
  const { window } = new JSDOM('<div id="root"></div>');
  const root = window.document.getElementById('root')!;
  drawOn(window);
  const [{ act }, { createRoot }, { OwnRules }, { SessionContext }] = await Promise.all([
    import('react'),
    import('react-dom/client'),
    import('../../../taskpane/app/OwnRules'),
    import('../../../taskpane/store/sessionContext'),
  ]);
  const packs = await shippedPacks();
  const session = { packs, language: createStore('id'), view: createStore('home') } as unknown as Session;
  const text = await packs.readText('closing/pack.json');
  await act(async () =>
    createRoot(root).render(
      <SessionContext.Provider value={session}>
        <OwnRules />
      </SessionContext.Provider>,
    ),
  );
  expect(root.textContent).toBe('');
  const own = text.replace(/"version": "[^"]*"/, '"version": "99.1.0"');
  await act(async () => void (await packs.load([{ id: 'closing', text: own, history: [] }])));
  expect(root.textContent).toContain('Aturan sendiri: closing 99.1.0.');
  await act(async () => session.language.set('en'));
  expect(root.textContent).toContain('Own rules: closing 99.1.0. Figures of this pane are by the workbook’s rules');
  await act(async () => root.querySelector('button')!.click());
  expect(session.view.get()).toBe('rules');
  await act(async () => void (await packs.load([])));
  expect(root.textContent).toBe('');
});
