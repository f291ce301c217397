/** What an Excel can and cannot do is told in words, with the way out for each thing it cannot. */
import { JSDOM } from 'jsdom';
import { excel2019 } from '../../../../src/host';
import { createStore } from '../../../../taskpane/store/createStore';
import type { Session } from '../../../../taskpane/store/session';
import { openSheetPage } from '../../../office/sheetPage';
import { drawOn } from '../../reactPage';

it('an Excel of today has everything; Excel 2019 is told how to go on', async () => {
  const { window } = new JSDOM('<div id="root"></div>');
  const root = window.document.getElementById('root')!;
  drawOn(window);
  const [{ act }, { createRoot }, { Abilities }, { SessionContext }] = await Promise.all([
    import('react'),
    import('react-dom/client'),
    import('../../../../taskpane/views/help/Abilities'),
    import('../../../../taskpane/store/sessionContext'),
  ]);
  const shown = createRoot(root);
  const linesIn = async (options: Parameters<typeof openSheetPage>[0]): Promise<(string | null)[]> => {
    const { api, close } = await openSheetPage(options);
    const session = { api, language: createStore('id') } as unknown as Session;
    await act(async () =>
      shown.render(
        <SessionContext.Provider value={session}>
          <Abilities />
        </SessionContext.Provider>,
      ),
    );
    await close();
    return [...root.querySelectorAll('span')].map((line) => line.textContent);
  };
  const today = await linesIn({});
  expect(today.slice(0, -1).every((line) => line!.endsWith(': ada'))).toBe(true);
  const old = await linesIn({ requirementSets: excel2019 });
  expect(old.slice(0, -1).every((line) => /: tidak ada\. \S/.test(line!))).toBe(true);
  expect(old[1]).toContain('Periksa → Tulis sebagai rumus');
  expect(old.at(-1)).toContain('nilai terakhir sel PATUH');
});
