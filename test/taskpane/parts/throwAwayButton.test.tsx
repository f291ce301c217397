/** Work is thrown away at the second click, and not at all where somebody thinks better of it. */
import { JSDOM } from 'jsdom';
import { createStore } from '../../../taskpane/store/createStore';
import type { Session } from '../../../taskpane/store/session';
import { drawOn } from '../reactPage';

const { window } = new JSDOM('<div id="root"></div>');

it('asks before anything is lost, and not where nothing is', async () => {
  drawOn(window);
  const [{ act }, { createRoot }, { ThrowAwayButton }, { SessionContext }] = await Promise.all([
    import('react'),
    import('react-dom/client'),
    import('../../../taskpane/parts/ThrowAwayButton'),
    import('../../../taskpane/store/sessionContext'),
  ]);
  const root = window.document.getElementById('root')!;
  const page = createRoot(root);
  let thrown = 0;
  const show = (loses: boolean) =>
    act(async () =>
      page.render(
        <SessionContext.Provider value={{ language: createStore('id') } as unknown as Session}>
          <ThrowAwayButton label="Kosongkan" ask="Isian ini dibuang?" loses={loses} throwAway={() => thrown++} />
        </SessionContext.Provider>,
      ),
    );
  const click = (text: string) =>
    act(async () => [...root.querySelectorAll('button')].find((each) => each.textContent === text)!.click());

  await show(true);
  await click('Kosongkan');
  expect([thrown, root.querySelector('[role=alert]')?.textContent]).toEqual([0, 'Isian ini dibuang?']);
  await click('Batal');
  expect([thrown, root.querySelector('[role=alert]')]).toEqual([0, null]);
  await click('Kosongkan');
  await click('Kosongkan');
  expect([thrown, root.querySelector('[role=alert]')]).toEqual([1, null]);
  await show(false);
  await click('Kosongkan');
  expect(thrown).toBe(2);
});
