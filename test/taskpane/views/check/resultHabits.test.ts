/** What people do to a sheet after results were written: the next check writes each verdict beside its ticket, once. */
import { createScan } from '../../../../taskpane/store/scan';
import { textsOf } from '../../../../taskpane/text/texts';
import { createCheckStore, type Checked } from '../../../../taskpane/views/check/checkStore';
import { removeResultColumns, writeResultColumns } from '../../../../taskpane/views/check/writeResults';
import type { SheetPage } from '../../../office/sheetPage';
import { shippedPacks } from '../../shelf';
import { openCheckedSheet } from './checkedSheet';

jest.setTimeout(60_000);

const t = textsOf('id');
const KEYS = { IN1: 'TIDAK DIATUR', '=HYPERLINK("x")': 'GAGAL', IN3: 'GAGAL' };
const OURS = ['PATUH hasil', 'PATUH klausul', 'PATUH alasan'];

type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void | Promise<void>;
const HABITS: [
  string,
  {
    kind?: 'table' | 'range';
    work: Work;
    verdicts?: Record<string, string>;
    kept?: string[];
    refused?: ('table' | 'range')[];
  },
][] = [
  ['sorts downwards', { work: (s) => sorted(s, false) }],
  ['hides two rows', { work: (s) => void (s.getRange('A2:A3').rowHidden = true) }],
  [
    'filters',
    {
      work: (s) => void s.autoFilter.apply(s.getRange('A1:Q4'), 0, { filterOn: 'Values', values: ['IN3'] }),
      kind: 'range',
    },
  ],
  [
    'filters the table',
    { work: (s) => s.tables.getItemAt(0).columns.getItemAt(0).filter.applyValuesFilter(['IN3']), kind: 'table' },
  ],
  ['puts a column before all others', { work: (s) => void s.getRange('A:A').insert('Right') }],
  ['puts a column between data and results', { work: (s) => void s.getRange('O:O').insert('Right') }],
  ['puts a column between the results', { work: (s) => void s.getRange('P:P').insert('Right'), refused: ['range'] }],
  ['deletes a column of the data', { work: (s) => s.getRange('D:D').delete('Left') }],
  ['deletes the column of clauses', { work: (s) => s.getRange('P:P').delete('Left'), refused: ['range'] }],
  ['deletes the column of verdicts', { work: (s) => s.getRange('O:O').delete('Left'), refused: ['range', 'table'] }],
  [
    'renames the verdicts',
    {
      work: (s) => void (s.getRange('O1').values = [['Putusan QC']]),
      kept: ['Putusan QC'],
      refused: ['range', 'table'],
    },
  ],
  [
    'renames the reasons',
    { work: (s) => void (s.getRange('Q1').values = [['Sebab']]), kept: ['Sebab'], refused: ['range'] },
  ],
  ['spells a caption otherwise', { work: (s) => void (s.getRange('A1').values = [['NO. TIKET *']]) }],
  ['puts a row above', { work: (s) => void s.getRange('1:1').insert('Down') }],
  [
    'deletes a record',
    { work: (s) => s.getRange('2:2').delete('Up'), verdicts: { '=HYPERLINK("x")': 'GAGAL', IN3: 'GAGAL' } },
  ],
  ['puts an empty row between', { work: (s) => void s.getRange('3:3').insert('Down') }],
  ['types a note beside', { work: (s) => void (s.getRange('S2').values = [['cek lagi']]), kept: ['cek lagi'] }],
  ['empties a verdict', { work: (s) => void (s.getRange('O3').values = [['']]), refused: ['range', 'table'] }],
  [
    'colours and freezes',
    {
      work: (s) => {
        s.getRange('A1:Q1').format.fill.color = '#FFFF00';
        s.freezePanes.freezeRows(1);
      },
    },
  ],
];
const sorted = (s: Excel.Worksheet, ascending: boolean) => s.getRange('A2:Q4').sort.apply([{ key: 0, ascending }]);

async function checkedAnew({ book }: SheetPage): Promise<Checked> {
  const packs = await shippedPacks();
  const scan = createScan(book, packs);
  await scan.run();
  const places = scan.placesOf('closing');
  expect(places).toHaveLength(1);
  const store = createCheckStore(book);
  await store.run(places[0]!.source, packs.get('closing')!, 46296, 'id');
  const state = store.state.get();
  if (state.status !== 'done') throw new Error(JSON.stringify(state));
  return state.checked;
}

describe.each(['range', 'table'] as const)('after results were written into a %s somebody', (kind) => {
  const habits = HABITS.filter(([, habit]) => (habit.kind ?? kind) === kind);
  it.each(habits)('%s', async (_, { work, verdicts = KEYS, kept = [], refused = [] }) => {
    const opened = await openCheckedSheet();
    const { sheet } = opened;
    let { checked } = opened;
    if (kind === 'table') {
      await sheet.page.workbook.tables.add('Sheet1', 'A1:N4', { name: 'Tiket' });
      checked = await checkedAnew(sheet);
    }
    await writeResultColumns(sheet.book, checked, t, 'id');
    const { figures } = checked;
    await sheet.api.Excel.run(async (context) => {
      await work(context.workbook.worksheets.getItem('Sheet1'), context);
      await context.sync();
    });
    checked = await checkedAnew(sheet);
    if (verdicts === KEYS) expect(checked.figures).toEqual(figures);
    const write = () => writeResultColumns(sheet.book, checked, t, 'id');
    if (refused.includes(kind)) {
      // Never a second set beside an older one; what stands in the way is named, and nothing is written.
      const before = sheet.values('Sheet1', 'A1:W7');
      await expect(write()).rejects.toMatchObject({ code: 'cellFilled' });
      expect(sheet.values('Sheet1', 'A1:W7')).toEqual(before);
      return sheet.close();
    }
    await write();
    const rows = sheet.values('Sheet1', 'A1:W7');
    const head = rows.find((row) => row.some((cell) => /tiket/i.test(String(cell))))!;
    for (const own of OURS) expect([own, head.filter((cell) => String(cell).startsWith(own)).length]).toEqual([own, 1]);
    const [at, key] = [head.indexOf('PATUH hasil'), head.findIndex((cell) => /tiket/i.test(String(cell)))];
    const found = Object.fromEntries(
      rows.flatMap((row) => (String(row[key] ?? '') in KEYS ? [[row[key], row[at]]] : [])),
    );
    expect(found).toEqual(verdicts);
    expect(await removeResultColumns(sheet.book, await checkedAnew(sheet))).toBe(3);
    const left = sheet.values('Sheet1', 'A1:W7').flat().map(String);
    expect(left.filter((cell) => cell.startsWith('PATUH'))).toEqual([]);
    for (const cell of kept) expect(left).toContain(cell);
    await sheet.close();
  });
});
