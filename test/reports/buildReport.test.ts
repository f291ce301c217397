/** Every shipped report on the sample workbook: what it says is what anybody counts, and it adds up. */
import type { Pack } from '../../src/engine';
import {
  buildReport,
  layoutNeeds,
  type CellRows,
  type Report,
  type ReportCell,
  type ReportRequest,
  type ReportSheet,
  type ReportSources,
} from '../../src/reports';
import { qms, qmsDefinition, readCalls } from '../../src/measures';
import type { TypedValue } from '../../src/sheet';
import { on } from '../measures/day';
import { lines, tableBelow, worked } from './sheets';
import { sampleSource, shippedLayout, shippedNames, shippedPacks } from './shipped';

let packs: ReadonlyMap<string, Pack>;
let sources: ReportSources;
const built = new Map<string, Report>();
/** By report and cell, what it opens to. */
const opens = new Map<string, Map<ReportCell, () => CellRows | null>>();

const REQUEST: ReportRequest = {
  month: '2026-09',
  asOf: on('2026-10-10'),
  sites: null,
  language: 'id',
  live: true,
  made: on('2026-10-10') + 0.5,
};

beforeAll(async () => {
  packs = await shippedPacks();
  const sample = (sheet: string, pack: string) => [pack, sampleSource(sheet, packs.get(pack)!)] as const;
  sources = new Map([
    sample('Tapping TAM', 'tapping'),
    sample('Tiket Closing', 'closing'),
    sample('SDM', 'staffing'),
    sample('CAPLAN SDM', 'caplan'),
    sample('IT Tools', 'it-tools'),
  ]);
  for (const id of shippedNames) {
    const behind = new Map<ReportCell, () => CellRows | null>();
    opens.set(id, behind);
    const onCell = (cell: ReportCell, rows: () => CellRows | null) => void behind.set(cell, rows);
    built.set(id, buildReport(shippedLayout(id, packs), sources, packs, REQUEST, onCell));
  }
});

const report = (id: string): Report => built.get(id)!;
const sheetOf = (id: string, index = 0): ReportSheet => report(id).sheets[index]!;

/** Rows of the tapping sheet whose fields satisfy a test: counted here without any measure. */
function countRows(test: (field: (name: string) => TypedValue) => boolean): number {
  const { table } = sources.get('tapping')!;
  return table.rows.filter((_, row) => test((name) => table.columns[name]!.values[row])).length;
}
/** The caption over a figure; in a trend, whose captions are months, the label before it. */
function captionOf(rows: ReportSheet['rows'], row: number, column: number): string {
  const captions = rows
    .slice(0, row)
    .filter((cells) => cells[column]?.style === 'caption')
    .at(-1);
  return String((captions?.[0]?.value === 'Uraian' ? rows[row]![0] : captions?.[column])?.value);
}
const september = (value: TypedValue): boolean =>
  typeof value === 'number' && value >= on('2026-09-01') && value < on('2026-10-01');

describe('every shipped report', () => {
  it('is whole in both languages: no hole, nothing undefined, no formula unless asked for', () => {
    const english = shippedNames.map((id) =>
      buildReport(shippedLayout(id), sources, packs, { ...REQUEST, language: 'en', live: false }),
    );
    const cells = [...built.values(), ...english].flatMap(({ sheets }) => sheets.flatMap(({ rows }) => rows.flat()));
    expect(cells.filter((cell) => /\{\{|undefined|NaN|\[object/.test(String(cell?.value ?? '')))).toEqual([]);
    expect(JSON.stringify(english)).not.toContain('"formula"');
    expect(english.map(({ sheets }) => sheets.map(({ rows }) => rows.length))).toEqual(
      shippedNames.map((id) => report(id).sheets.map(({ rows }) => rows.length)),
    );
  });

  it('opens every count to as many rows of its sheet; what counts something else is named here', () => {
    const others = new Set<string>();
    const above: string[] = [];
    const closed = new Set<string>();
    let opened = 0;
    for (const id of shippedNames) {
      for (const { name, rows, traceRow } of report(id).sheets)
        rows.forEach((cells, row) =>
          cells.forEach((cell, column) => {
            const found = cell && opens.get(id)!.get(cell)?.();
            if (!found) {
              const isFigure = typeof cell?.value === 'number' && ['figure', 'total'].includes(cell.style);
              if (isFigure && row < (traceRow ?? rows.length)) closed.add(captionOf(rows, row, column));
              return;
            }
            const counted = found.groups.flatMap((group) => (group.counted ? group.rows : [])).length;
            if (cells[0]?.value === 'Capaian seluruhnya') {
              // Of calls those in the target's whole, of a plan the people who fill it.
              const [part, all] = String(cells[3]!.value)
                .match(/[\d.]+/g)!
                .map((count) => Number(count.replace('.', '')));
              above.push(`${name}: ${counted - (found.pack === 'tapping' ? all! : part!)}`);
            }
            if (cell.format !== '#,##0' || typeof cell.value !== 'number') return;
            opened++;
            if (counted !== cell.value) others.add(captionOf(rows, row, column));
          }),
        );
    }
    expect([...others].sort()).toEqual(
      [
        // Heads that are asked for, days, money, people, differences …
        ...['CAPLAN', 'Hari', 'Hari kerja', 'Jumlah TL', 'Jumlah agent', 'Kurang', 'Kurang: perbaiki', 'Lebih'],
        ...['Masa kerja (bulan)', 'RPA', 'RPA (MtD, Rp)', 'RPA (harian, Rp)', 'RPA / hari', 'Revenue APPROVE'],
        ...[
          'Revenue belum APPROVE',
          'Selisih',
          'Terlama (hari kerja)',
          'Terlama (hari)',
          'Tertua (hari)',
          'Umur (hari)',
        ],
        // … and rows that break several clauses, counted under each.
        ...['GAGAL', 'Pelanggaran', '∑ Revenue (Rp)'],
      ].sort(),
    );
    expect(opened).toBeGreaterThan(500);
    // Of no row: bounds of a chart, numbers of lines, targets in a column and above the tables.
    expect([...closed].sort()).toEqual(['Batas atas', 'Batas bawah', 'No', 'Rata-rata', 'Target', 'undefined']);
    expect(above.filter((each) => each.endsWith(': 0'))).toHaveLength(16);
    expect(above.filter((each) => !each.endsWith(': 0'))).toEqual([]);
  });

  it('has formulas that give the values beside them', () => {
    const formulas = shippedNames
      .flatMap((id) => report(id).sheets)
      .flatMap((sheet) => sheet.rows.flat().flatMap((cell) => (cell?.formula ? [{ sheet, cell }] : [])));
    expect(formulas.length).toBeGreaterThan(400);
    const differ = formulas.filter(
      ({ sheet, cell }) => !(Math.abs((worked(sheet, cell.formula!) as number) - (cell.value as number)) < 1e-9),
    );
    expect(differ).toEqual([]);
  });

  it('accounts for every row read: the lines of the trace add up to it', () => {
    const traces = shippedNames.flatMap((id) => report(id).sheets).flatMap(tracesOf);
    expect(traces.length).toBeGreaterThan(15);
    for (const { read, parts, sum } of traces) {
      expect(sum).toBe(read);
      expect(parts.reduce((all, part) => all + part, 0)).toBe(read);
    }
  });

  it('is the same when it is made again, asked for its rows or not', () => {
    for (const id of shippedNames)
      expect(JSON.stringify(buildReport(shippedLayout(id, packs), sources, packs, REQUEST))).toBe(
        JSON.stringify(report(id)),
      );
  });

  it('colours only cells that hold numbers, against a target that stands in a cell', () => {
    const conditions = shippedNames.flatMap((id) =>
      report(id).sheets.flatMap((sheet) => sheet.conditions.map((c) => ({ c, sheet }))),
    );
    expect(conditions.length).toBeGreaterThan(20);
    const isNumber = (sheet: ReportSheet, row: number, column: number): boolean =>
      typeof sheet.rows[row]?.[column]?.value === 'number';
    const wrong = conditions.filter(
      ({ c: { area, target }, sheet }) =>
        !isNumber(sheet, target.row, target.column) ||
        !Array.from({ length: area.rows * area.columns }, (_, i) => i).every((i) =>
          isNumber(sheet, area.row + Math.floor(i / area.columns), area.column + (i % area.columns)),
        ),
    );
    expect(wrong).toEqual([]);
  });

  it('gives every heading a band as wide as the table under it', () => {
    const sheets = shippedNames.flatMap((id) => report(id).sheets);
    for (const { rows } of sheets)
      rows.forEach((row, at) => {
        if (row[0]?.style !== 'section' || rows[at + 1]?.[0]?.style !== 'caption') return;
        expect(row.map((cell) => cell?.style)).toEqual(rows[at + 1]!.map(() => 'section'));
      });
    const [rule] = sheetOf('qms-bulanan').rows.filter((row) => row[0]?.value === 'RULE');
    expect(rule).toHaveLength(7);
  });

  it('shows the title of a chart: none begins in rows that do not scroll with it', () => {
    for (const { charts, frozenRows } of shippedNames.flatMap((id) => report(id).sheets))
      for (const { place } of charts) expect(place.row).toBeGreaterThanOrEqual(frozenRows);
  });

  it('draws charts over cells that are there, and over none of its tables', () => {
    const charts = shippedNames.flatMap((id) =>
      report(id).sheets.flatMap((sheet) => sheet.charts.map((chart) => ({ chart, sheet }))),
    );
    expect(charts.length).toBeGreaterThanOrEqual(8);
    for (const { chart, sheet } of charts) {
      for (const series of chart.series) {
        expect(series.values.rows * series.values.columns).toBe(chart.categories.rows * chart.categories.columns);
        expect(sheet.rows[series.values.row]?.[series.values.column]).not.toBeUndefined();
      }
      for (let row = chart.place.row; row < chart.place.row + chart.place.rows; row++)
        expect(sheet.rows[row]?.slice(chart.place.column) ?? []).toEqual([]);
    }
  });

  it('says in one sentence which sheet is missing, in the place of its table', () => {
    const sheet = buildReport(shippedLayout('closing'), new Map(), packs, REQUEST).sheets[0]!;
    expect(lines(sheet).flat()).toContain(
      'Lembar Closing tiket belum dikenali, jadi bagian ini kosong. Buka atau tambahkan lembarnya, lalu buat laporan lagi.',
    );
  });
});

describe('%Approved', () => {
  it('is for every rule the QMS of that rule, and the month’s in the total', () => {
    const calls = readCalls(sources.get('tapping')!.table, qmsDefinition(packs.get('tapping')!));
    const measured = qms(calls, { month: '2026-09', by: 'jenis_call' });
    const rows = tableBelow(sheetOf('qms-bulanan'), 'RULE').slice(1);
    for (const group of measured.groups.filter(({ agree }) => agree > 0))
      expect(rows).toContainEqual([
        group.key,
        group.agree,
        group.valid,
        group.return,
        group.untapped,
        group.ratio,
        0.95,
      ]);
    const { agree, valid, untapped, ratio } = measured;
    expect(rows.at(-1)).toEqual(['TOTAL', agree, valid, measured.return, untapped, ratio, 0.95]);
  });

  it('counts what COUNTIFS counts', () => {
    const agree = (field: (name: string) => TypedValue): boolean =>
      field('hasil_call') === 'AGREE' && field('status_wo') !== 1 && september(field('tanggal_call'));
    const valid = countRows((f) => agree(f) && f('hasil_tapping') === 'VALID' && f('status_wo') === 6);
    const total = tableBelow(sheetOf('qms-bulanan'), 'RULE').at(-1)!;
    expect(total.slice(1, 3)).toEqual([countRows(agree), valid]);
    const bySite = tableBelow(sheetOf('qms-bulanan', 1), 'SITE');
    for (const [site, count] of bySite.slice(1, -1))
      expect(count).toBe(countRows((f) => agree(f) && f('site') === site));
    const matrix = tableBelow(sheetOf('qms-bulanan', 2), 'VALID: rule × site');
    const [captions, first] = [matrix[0]!, matrix[1]!];
    captions
      .slice(1, -1)
      .forEach((site, i) =>
        expect(first[i + 1]).toBe(
          countRows(
            (f) =>
              agree(f) &&
              f('hasil_tapping') === 'VALID' &&
              f('status_wo') === 6 &&
              f('site') === site &&
              f('jenis_call') === first[0],
          ),
        ),
      );
  });

  it('of days and weeks adds up to that of the month', () => {
    const month = tableBelow(sheetOf('qms-bulanan'), 'RULE').at(-1)!;
    const days = tableBelow(sheetOf('qms-harian', 1), 'Per hari').slice(1, -1);
    expect(days).toHaveLength(30);
    expect(days.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(month[1]);
    const trend = tableBelow(sheetOf('tren-mingguan'), 'Semua rule');
    const agree = trend.find(([label]) => label === '∑ Agree')!;
    expect(agree.slice(3, 7).reduce<number>((sum, week) => sum + Number(week), 0)).toBe(month[1]);
    expect(agree[7]).toBe(month[1]);
    expect(agree[8]).toBeCloseTo(Number(agree[7]) / Number(agree[2]) - 1, 12);
  });

  it('up to the last hour of a day is that of the day', () => {
    const day = tableBelow(sheetOf('qms-harian'), 'RULE hari laporan').at(-1)!;
    const hours = sheetOf('interval').rows.filter(([first]) => first?.value === 'TOTAL');
    expect(hours.length).toBeGreaterThan(3);
    expect(
      hours
        .at(-1)!
        .slice(1)
        .map((cell) => cell!.value),
    ).toEqual(day.slice(1, 5));
    const agrees = hours.map((row) => row[1]!.value as number);
    expect([...agrees].sort((a, b) => a - b)).toEqual(agrees);
  });

  it('keeps to the sites asked for, and says how many rows that left out', () => {
    const sheet = buildReport(shippedLayout('qms-bulanan'), sources, packs, { ...REQUEST, sites: ['medan'] })
      .sheets[1]!;
    const rows = tableBelow(sheet, 'SITE');
    expect(rows.slice(1).map(([site]) => site)).toEqual(['MEDAN', 'TOTAL']);
    expect(rows[1]).toEqual(tableBelow(sheetOf('qms-bulanan', 1), 'SITE').find(([site]) => site === 'MEDAN'));
    const others = countRows((f) => f('site') !== 'MEDAN');
    expect(lines(sheet)).toContainEqual(['Site lain', others]);
  });
});

describe('the figure above the tables', () => {
  const achieved = (id: string, given: ReportSources, sites: readonly string[] | null = null) =>
    buildReport(shippedLayout(id), given, packs, { ...REQUEST, sites }).sheets[0]!.rows.find(
      ([label]) => label?.value === 'Capaian seluruhnya',
    );
  const named = (): ReportSources =>
    new Map([...sources].map(([pack, source]) => [pack, { ...source, reference: `${pack}[#All]` }]));

  it('is what the PATUH function beside it gives, where the sheet can be named', () => {
    const { ratio, valid, agree } = qms(
      readCalls(sources.get('tapping')!.table, qmsDefinition(packs.get('tapping')!)),
      {
        month: '2026-09',
      },
    );
    expect(achieved('qms-bulanan', named())!.map((cell) => cell?.formula ?? cell?.value)).toEqual([
      'Capaian seluruhnya',
      '=PATUH.QMS(tapping[#All],"2026-09")',
      'BELUM',
      `${valid} ÷ ${agree} · antara 93,37% dan 93,41%: 2 baris belum jelas · tanpa Patuh sel ini memperlihatkan nilai terakhirnya; supaya lembar datanya tetap menilai: Periksa → Tulis sebagai rumus`,
    ]);
    expect(achieved('qms-bulanan', named())![1]!.value).toBe(ratio);
    expect(achieved('sdm', named())![1]!.formula).toBe('=PATUH.SDM(staffing[#All],caplan[#All],DATE(2026,10,10))');
  });

  it('stands alone where the function would count something else', () => {
    expect(achieved('qms-bulanan', sources)![1]!.formula).toBeUndefined();
    expect(achieved('qms-bulanan', sources)![3]!.value).not.toContain('Tulis sebagai rumus');
    expect(achieved('qms-bulanan', named(), ['MEDAN'])![1]!.formula).toBeUndefined();
  });
});

describe('the agents’ weeks', () => {
  it('name each agent and team once, and stand under two rows of captions', () => {
    const [figures, captions, first] = tableBelow(sheetOf('agent-mingguan'), 'Agent × minggu');
    expect(figures!.slice(7, 13)).toEqual(['', 'QS', '', '', '', 'PERMASALAHAN (alasan return tersering)']);
    expect(captions!.slice(0, 10)).toEqual([
      'Login agent',
      'Nama agent',
      'Site',
      'Pengawakan QCO',
      'Team leader',
      'QAO',
      'SPV',
      'Masa kerja (bulan)',
      'M1',
      'M2',
    ]);
    expect(captions).toHaveLength(8 + 3 * 4);
    expect(first!.slice(0, 3)).toEqual(['20001', 'Agen 001', 'BANDUNG']);
  });
});

describe('return reasons', () => {
  it('stand under their parameter and site, and make up all returns of the month', () => {
    const rows = tableBelow(sheetOf('alasan-return'), 'Alasan return per site');
    expect(rows).toContainEqual(['Kontrak', 'Kontrak tidak jelas', 1, 1, 0, 0, 0, 2, 4]);
    expect(rows.at(-1)!.at(-1)).toBe(tableBelow(sheetOf('qms-bulanan'), 'RULE').at(-1)![3]);
    const pareto = tableBelow(sheetOf('alasan-return', 1), 'Pareto alasan return').slice(1, -1);
    const counts = pareto.map(([, count]) => Number(count));
    expect([...counts].sort((a, b) => b - a)).toEqual(counts);
    expect(pareto.at(-1)![2]).toBe(1);
  });
});

describe('layoutNeeds', () => {
  it('names tables by pack, the required ones first, with the columns that tell them apart', () => {
    expect(layoutNeeds(shippedLayout('qms-bulanan'))).toEqual([
      { pack: 'tapping', required: true, monthly: true, fields: ['hasil_call', 'hasil_tapping'] },
    ]);
    expect(layoutNeeds(shippedLayout('agent-mingguan')).map(({ pack, required }) => [pack, required])).toEqual([
      ['tapping', true],
      ['staffing', false],
    ]);
    expect(layoutNeeds(shippedLayout('sdm')).map(({ pack, required }) => [pack, required])).toEqual([
      ['caplan', true],
      ['staffing', true],
    ]);
  });
});

/** The traces of a sheet: rows read, the lines below, and the printed sum. */
function tracesOf(sheet: ReportSheet): { read: number; parts: number[]; sum: number }[] {
  const rows = lines(sheet);
  return rows.flatMap((row, at) => {
    if (!String(row[0] ?? '').startsWith('Jejak hitung')) return [];
    const numbers = rows.slice(at + 1).map((each) => each[1]);
    const end = rows.slice(at + 1).findIndex(([label]) => label === 'Jumlah');
    return [{ read: Number(numbers[0]), parts: numbers.slice(1, end).map(Number), sum: Number(numbers[end]) }];
  });
}
