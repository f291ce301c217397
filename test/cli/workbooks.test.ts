/** Files as other programs and everyday habits leave them: each gives the right figure, says what is doubtful, or is refused. */
import { bookOf, type BookCell } from '../xlsx/bookOf';
import { HEADER, SITE, calls, one, merge, plain } from './workbookRows';
import { TEXTS } from './textCases';
import { measure, qms, type Answer } from './workbookAnswer';
import { folder as testFolder } from './patuh';
import { WORKBOOKS } from './workbookCases';

const folder = testFolder();

describe('measure qms of a file', () => {
  it.each([...WORKBOOKS, ...TEXTS])('where $because', async ({ file = 'a.xlsx', content, month, ...owed }) => {
    const { agree, doubtful, told, notTold, refused } = owed;
    const answer: Answer = await qms(folder.write(file, content()), ...(month ? ['--month', month] : []));
    if (refused) expect(answer.refusal).toMatch(refused);
    else expect(answer.refusal).toBeNull();
    if (agree !== undefined) expect(answer.agree).toBe(agree);
    if (doubtful !== undefined) expect(answer.doubt?.rows).toBe(doubtful);
    const said = [...answer.notes, ...answer.findings.map(({ text }) => text)].join('\n');
    if (told) expect(said).toMatch(told);
    if (notTold) expect(said).not.toMatch(notTold);
    // Every line is a record, a caption, above them, or left out for a reason.
    const { lines: count } = answer;
    if (count) expect(count.records + count.header + count.above + count.left).toBe(count.total);
  });

  it('gives merged cells to every row they cover', async () => {
    const rows = calls(10).map((row, i) =>
      row.map((cell, c) => (c === SITE ? (i % 5 === 0 ? (i === 0 ? 'BANDUNG' : 'BSD') : null) : cell)),
    );
    const { groups } = await qms(
      folder.write('a.xlsx', one([HEADER, ...rows], { after: merge('D2:D6', 'D7:D11') })),
      '--by',
      'site',
    );
    expect(groups).toMatchObject([
      { key: 'BANDUNG', agree: 5 },
      { key: 'BSD', agree: 5 },
    ]);
  });
});

describe('measure sdm of a workbook', () => {
  const PEOPLE = ['PERNER', 'NAMA', 'SITE', 'JABATAN', 'JOIN', 'RESIGN', 'STATUS KARYAWAN'];
  const person = (n: number, status: string | null = 'Aktif', role = 'AGENT'): BookCell[] => [
    ...[700 + n, `Agen ${n}`, 'BANDUNG', role, '01/02/2024', null, status],
  ];
  const people = Array.from({ length: 10 }, (_, i) => person(i));
  const others = Array.from({ length: 4 }, (_, i) => person(20 + i, null));
  const PLAN = ['Site', 'Jabatan', 'CAPLAN'];
  const heads: BookCell[][] = [
    ['BANDUNG', 'AGENT', 10],
    ['BSD', 'AGENT', 6],
  ];
  const book = (more: Partial<{ people: BookCell[][]; plan: BookCell[][]; sheet: [string, BookCell[][]] }>) =>
    bookOf([
      plain(more.people ?? [PEOPLE, ...people], { name: 'SDM' }),
      ...(more.sheet ? [plain(more.sheet[1], { name: more.sheet[0] })] : []),
      plain(more.plan ?? [PLAN, ...heads], { name: 'CAPLAN' }),
    ]);

  it.each<[string, Parameters<typeof book>[0], Record<string, unknown>]>([
    ['the sum of the plan stands above it, by no known word', { plan: [PLAN, ['Hasil', '', 16], ...heads] }, {}],
    [
      'an outline has the sum of each site above its positions',
      { plan: [PLAN, ['BANDUNG', '', 13], ['BANDUNG', 'AGENT', 10], ['BANDUNG', 'QCO', 3], ...heads.slice(1)] },
      { target: 19 },
    ],
    [
      '"agen" is a position',
      { people: [PEOPLE, ...people.map((row) => row.map((v) => (v === 'AGENT' ? 'agen' : v)))] },
      {},
    ],
    ['a sheet is called RESIGN', { sheet: ['RESIGN', [PEOPLE, ...others]] }, { available: 14, doubtful: 4 }],
    ['a sheet is called Non Aktif', { sheet: ['Non Aktif', [PEOPLE, ...others]] }, { available: 14, doubtful: 4 }],
    ['a sheet is called Calon Agent', { sheet: ['Calon Agent', [PEOPLE, ...others]] }, { available: 14, doubtful: 4 }],
    [
      'a sheet lists the staff of another month',
      { sheet: ['SDM Juli', [PEOPLE, ...people.slice(1), ...others]] },
      { available: 14, doubtful: 5 },
    ],
    ['a sheet lists a few of them again', { sheet: ['Agent senior', [PEOPLE, ...people.slice(0, 3)]] }, {}],
    ['a sheet is called by another month', { sheet: ['Juli', [PEOPLE, ...others]] }, { available: 14 }],
    [
      'candidates stand under a line of their own',
      { people: [PEOPLE, ...people, ['CALON AGENT BATCH 5'], ...others] },
      { available: 14, doubtful: 4 },
    ],
  ])('where %s', async (_, content, owed) => {
    const answer = await measure('sdm', folder.write('sdm.xlsx', book(content)), '--asof', '2025-08-31');
    const { available, target, doubt } = answer;
    expect({ available, target, doubtful: doubt?.rows }).toEqual({ available: 10, target: 16, doubtful: 0, ...owed });
  });
});
