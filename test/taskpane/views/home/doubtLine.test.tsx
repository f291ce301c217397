/** A figure's doubt under it: in words, opened by a click into its causes, each a click from its cells. */
import { JSDOM } from 'jsdom';
import { createStore } from '../../../../taskpane/store/createStore';
import { createScan } from '../../../../taskpane/store/scan';
import { WHOLE, type Session } from '../../../../taskpane/store/session';
import { overview, type Overview } from '../../../../taskpane/views/home/overview';
import { openSheetPage, type SheetPage } from '../../../office/sheetPage';
import { shippedPacks } from '../../shelf';
import { callRow, CAPTIONS } from '../tapping/callSheet';
import { drawOn } from '../../reactPage';

const { window } = new JSDOM('<div id="root"></div>');
const root = window.document.getElementById('root')!;
const selected: unknown[] = [];
let sheet: SheetPage;
let shown: Overview;
let click: (text: string) => Promise<void>;

beforeAll(async () => {
  sheet = await openSheetPage();
  const calls = [
    ...Array.from({ length: 8 }, (_, n) => callRow(n + 11, { 'Hasil Tapping': 'VALID', 'Status WO': 6 })),
    callRow(30, { 'Hasil Tapping': 'Entahlah', 'Status WO': '' }),
    callRow(31, { Kategori: 'DECLINE', 'Hasil Tapping': '', 'Tgl Tapping': '', 'Status WO': '' }),
  ];
  sheet.fill('Sheet1', `A1:S${calls.length + 1}`, [CAPTIONS, ...calls]);
  const packs = await shippedPacks();
  const scan = createScan(sheet.book, packs);
  await scan.run();
  for await (const each of overview({ book: sheet.book, packs, scan } as Session, 46296, WHOLE, 'id')) shown = each;

  drawOn(window);
  const [{ act }, { createRoot }, { FigureCard }, { SessionContext }] = await Promise.all([
    import('react'),
    import('react-dom/client'),
    import('../../../../taskpane/views/home/FigureCard'),
    import('../../../../taskpane/store/sessionContext'),
  ]);
  const book = { selectCell: (...cell: unknown[]) => Promise.resolve(void selected.push(cell)) };
  const session = { book, packs, scan, language: createStore('id') } as unknown as Session;
  await act(async () =>
    createRoot(root).render(
      <SessionContext.Provider value={session}>
        <FigureCard figure={shown.figures[0]!} />
      </SessionContext.Provider>,
    ),
  );
  click = (text) =>
    act(async () => [...root.querySelectorAll('button')].find((each) => each.textContent?.includes(text))!.click());
});
afterAll(() => sheet.close());

test('it says between what and what the figure lies, and by how many rows', () => {
  expect(shown.figures[0]).toMatchObject({ part: 8, whole: 9 });
  expect(root.textContent).toContain('antara 88,89% dan 100,00%: 1 baris belum jelas');
  expect(root.textContent).not.toContain('Entahlah');
});

test('a click opens the causes and the ways out, each a click from its first cell', async () => {
  await click('antara');
  expect(root.textContent).toContain('1× Hasil tapping "Entahlah": tidak terbaca');
  expect(root.textContent).toContain('10 baris dibaca, 9 dihitung');
  await click('Entahlah');
  await click('bukan AGREE');
  expect(selected).toEqual([
    ['Sheet1', 9, CAPTIONS.indexOf('Hasil Tapping')],
    ['Sheet1', 10, 0],
  ]);
});

test('the figure itself opens its rows, searched by any cell, each a click from the sheet', async () => {
  await click('88,89%');
  expect(root.textContent).toContain('10 baris');
  await click('VALID: 8');
  expect(root.textContent).toContain('8 baris');
  expect(root.querySelectorAll('.finding')).toHaveLength(8);
  await click('Baris 2');
  expect(selected.at(-1)).toEqual(['Sheet1', 1, 0]);
});
