/** A change of a pack from proposal to history, on a workbook with the real office.js. */
import { testExamples } from '../../../../src/author';
import { brokenRules } from '../../../../src/engine';
import { isBroken } from '../../../../src/packs';
import type { StoredPack } from '../../../../src/office';
import type { PackShelf } from '../../../../taskpane/store/packShelf';
import { createScan, type Scan } from '../../../../taskpane/store/scan';
import { changedRow, compare, impactOf } from '../../../../taskpane/views/rules/impact';
import { withParameter } from '../../../../taskpane/views/rules/packEdits';
import { PackMoved } from '../../../../taskpane/store/packMoved';
import { createTextDesk } from '../../../../taskpane/views/rules/textDesk';
import { loadExamples } from '../../../../taskpane/views/rules/runExamples';
import { acceptProposal, type Acceptance } from '../../../../taskpane/views/rules/proposal';
import { openSheetPage, type SheetPage } from '../../../office/sheetPage';
import { noDrafts, shippedPacks } from '../../shelf';

const CAPTIONS = [
  'no_tiket',
  'layanan',
  'status_tiket',
  'rfo',
  'info_perbaikan',
  'cek_aplikasi',
  'kontak_1',
  'hasil_1',
  'ket_nossa',
  'tgl_close',
];
const ticket = (number: string, contacts: number, closed: number) => [
  number,
  'INDIHOME',
  'Close',
  'kabel putus',
  'disambung',
  'Ya',
  contacts,
  'RNA',
  'tidak terhubung',
  closed,
];
/** 28 February and 1 March 2026. */
const [FEBRUARY, MARCH] = [46_081, 46_082];

describe('a proposed change of a pack', () => {
  let sheet: SheetPage;
  let packs: PackShelf;
  let scan: Scan;
  const closing = () => packs.get('closing')!;
  const tried = async (text: string) => {
    const next = await packs.tryText('closing', text);
    if (isBroken(next)) throw new Error('the changed pack must run');
    return next;
  };
  beforeAll(async () => {
    sheet = await openSheetPage();
    sheet.fill('Sheet1', 'A1:J5', [
      CAPTIONS,
      ticket('IN1', 3, FEBRUARY),
      ticket('IN2', 3, MARCH),
      ticket('IN3', 4, MARCH),
      ticket('IN4', 2, MARCH),
    ]);
    packs = await shippedPacks();
    scan = createScan(sheet.book, packs);
    await scan.run();
    // The functions bundle of the page is told; here nobody listens.
    globalThis.window = sheet.page.window as unknown as typeof globalThis.window;
  });
  afterAll(async () => {
    Reflect.deleteProperty(globalThis, 'window');
    await sheet.close();
  });

  it('names the rows that turn, from what to what, by which rule, and the cell; closed months stay', async () => {
    const next = await tried(withParameter(closing().text, 'minAttempts', 4, '2026-03-01'));
    const impact = await impactOf({ book: sheet.book, scan }, closing(), next, MARCH + 30);
    expect(impact.table?.was.name).toBe('Sheet1');
    expect(impact.moves).toEqual([{ from: 'pass', to: 'fail', count: 1 }]);
    expect(impact.rows).toEqual([{ was: 1, will: 1 }]);
    const row = changedRow(impact, impact.rows[0]!, 'id');
    expect(row).toMatchObject({
      from: 'pass',
      to: 'fail',
      key: 'IN2',
      sheet: 'Sheet1',
      row: 2,
      column: CAPTIONS.indexOf('kontak_1'),
    });
    expect(row.rules.length).toBeGreaterThan(0);
    expect(row.text).toContain('4');
  });

  it('compares row by row where the change reads the sheet otherwise', async () => {
    const place = scan.placesOf('closing')[0]!;
    const text = closing().text.replace('"INDIHOME"', '"INDIHOMEX"');
    const next = await tried(text.replaceAll('"INDIHOME"', '"INDIHOMEX"'));
    const impact = await impactOf({ book: sheet.book, scan }, closing(), next, MARCH);
    expect(place.source.sheet).toBe('Sheet1');
    expect(impact.rows.every(({ was, will }) => was === will)).toBe(true);
    expect(
      await compare(
        { pack: closing(), table: impact.table!.was.table },
        { pack: closing(), table: impact.table!.was.table },
        MARCH,
      ),
    ).toEqual({ rows: [], moves: [], stays: 0 });
  });

  it('says which months the rows are of, and which of these are closed', async () => {
    const next = await tried(withParameter(closing().text, 'minAttempts', 4, null));
    const closure = { month: '2026-02', packs: [{ id: 'closing' }] };
    const book = { ...sheet.book, readClosures: async () => [{ digest: '', closure }] as never };
    expect(await impactOf({ book, scan }, closing(), next, MARCH)).toMatchObject({
      months: [
        { month: '2026-02', count: 1, closed: true },
        { month: '2026-03', count: 1, closed: false },
      ],
      stays: 0,
    });
  });

  it('counts rows that keep their verdict and break other rules', async () => {
    const { table } = await impactOf({ book: sheet.book, scan }, closing(), closing(), MARCH);
    const side = { pack: closing(), table: table!.was.table };
    const judged = closing().compiled.checkRowsSync(side.table, { asOf: MARCH });
    const broken = side.table.rows.map((_, i) => brokenRules(judged, i));
    const [name] = broken.flat();
    const next = await tried(closing().text.replaceAll(`"${name}"`, `"${name}-lain"`));
    expect(await compare(side, { ...side, pack: next }, MARCH)).toEqual({
      ...{ rows: [], moves: [] },
      stays: broken.filter((names) => names.includes(name!)).length,
    });
  });

  it('takes sheets of one form for one table, and names the sheet of each row that turns', async () => {
    const other = await openSheetPage();
    try {
      await other.api.Excel.run(async (context) => {
        context.workbook.worksheets.add('Semarang');
        await context.sync();
      });
      for (const [name, tickets] of [
        ['Sheet1', [ticket('IN1', 3, MARCH), ticket('IN2', 4, MARCH)]],
        ['Semarang', [ticket('IN3', 4, MARCH), ticket('IN4', 3, MARCH)]],
      ] as const)
        other.fill(name, 'A1:J3', [CAPTIONS, ...tickets]);
      const places = createScan(other.book, packs);
      await places.run();
      const next = await tried(withParameter(closing().text, 'minAttempts', 4, null));
      const impact = await impactOf({ book: other.book, scan: places }, closing(), next, MARCH + 30);
      expect(impact.moves).toEqual([{ from: 'pass', to: 'fail', count: 2 }]);
      const rows = impact.rows.map((each) => changedRow(impact, each, 'id'));
      expect(rows.map(({ sheet: on, key, row }) => [on, key, row])).toEqual([
        ['Sheet1', 'IN1', 1],
        ['Semarang', 'IN4', 2],
      ]);
    } finally {
      await other.close();
    }
  });

  const acceptance = (text: string | null): Acceptance => ({
    pack: 'closing',
    kind: 'parameter',
    what: 'Kontak minimum',
    from: '3',
    to: '4',
    effectiveFrom: '2026-03-01',
    who: 'Penyelia 001',
    why: 'Memo 12',
    text,
  });
  const at = new Date('2026-03-02T03:04:05Z');

  it('is kept in the workbook with its history, read back, and used at once', async () => {
    const text = withParameter(closing().text, 'minAttempts', 4, '2026-03-01', { who: 'Penyelia 001', why: 'Memo 12' });
    await acceptProposal({ book: sheet.book, packs }, closing(), acceptance(text), at);
    const [stored] = (await sheet.book.readPacks()) as [StoredPack];
    expect(stored.text).toBe(text);
    expect(stored.history).toEqual([
      {
        at: '2026-03-02T03:04:05.000Z',
        who: 'Penyelia 001',
        why: 'Memo 12',
        what: 'Kontak minimum',
        from: '3',
        to: '4',
        effectiveFrom: '2026-03-01',
      },
    ]);
    expect(closing()).toMatchObject({ fromWorkbook: true, text });
    expect((await sheet.book.readAudit()).trail!.rows.at(-1)).toMatchObject({
      who: 'Penyelia 001',
      kind: 'parameter',
      subject: 'closing: Kontak minimum',
      from: '3',
      to: expect.stringMatching(/^4 · kode [\da-f]{12}$/),
      why: 'Memo 12',
    });
    expect(closing().pack.parameters.minAttempts).toMatchObject({
      value: 4,
      earlier: [{ value: 3, until: '2026-02-28' }],
    });
  });

  it('is refused where somebody else changed the pack meanwhile, and nothing is kept', async () => {
    const mine = closing();
    const theirs = withParameter(mine.text, 'minAttempts', 5, '2026-04-01');
    await sheet.book.keepPack({ id: 'closing', text: theirs, history: mine.history });
    await expect(acceptProposal({ book: sheet.book, packs }, mine, acceptance(mine.text), at)).rejects.toThrow(
      PackMoved,
    );
    expect((await sheet.book.readPacks())[0]!.text).toBe(theirs);
    await packs.load(await sheet.book.readPacks());
  });

  it('goes back to the shipped rules without losing its history', async () => {
    const shipped = await packs.readText('closing/pack.json');
    const changes = closing().history.length;
    await acceptProposal({ book: sheet.book, packs }, closing(), acceptance(null), at);
    expect(closing()).toMatchObject({ fromWorkbook: false, text: shipped });
    expect(closing().history).toHaveLength(changes + 1);
  });

  describe('whose author asks for names', () => {
    const FEW = 'indihome-pots-three-contacts';
    const texted = () => createTextDesk(closing(), { book: sheet.book, scan, packs, drafts: noDrafts() });

    it('says under the pointer what stands there, and which rows of the open table break it', async () => {
      const desk = texted();
      const { text } = desk;
      const at = text.indexOf(`"${FEW}"`) + 3;
      const { about } = (await desk.explain(text, at, 'en'))!;
      expect(about).toMatch(/^A stable name, never a list letter\.\n\nRows of Sheet1 that break it: 1 – 5 \(IN4\)$/);
      const parameter = await desk.explain(text, text.indexOf('"minAttempts": {') + 3, 'id');
      expect(parameter!.about).toContain('3: ');
      expect(parameter!.about).toContain('Baris Sheet1 yang melanggarnya: 1 – 5 (IN4)');
      const looser = withParameter(text, 'minAttempts', 2, null);
      await desk.review(looser, 'en');
      const now = await desk.explain(looser, looser.indexOf(`"${FEW}"`) + 3, 'en');
      expect(now!.about).toContain('No row of Sheet1 breaks it.');
    });

    it('finds where a name stands and changes it everywhere, in the examples of the workbook, too', async () => {
      const desk = texted();
      const { symbol, uses } = (await desk.usesAt(desk.text, desk.text.indexOf(`"${FEW}"`) + 3))!;
      const shippedExamples = await packs.readText('closing/examples.csv');
      expect(uses.filter(({ file }) => file === 'closing/examples.csv')).toHaveLength(
        shippedExamples.split(FEW).length - 1,
      );
      expect(await desk.rename(symbol, desk.text, 'no good', 'en')).toEqual({
        refusal: expect.stringContaining('"no good" is taken, or does not fit'),
      });
      const next = await desk.rename(symbol, desk.text, 'contacts-made', 'en');
      if ('refusal' in next) throw new Error(next.refusal);
      expect(next.text).not.toContain(FEW);
      expect((await desk.review(next.text, 'en')).diagnostics).toEqual([]);
      const files = desk.files();
      expect(Object.keys(files)).toEqual(['closing/examples.csv']);
      await acceptProposal({ book: sheet.book, packs }, closing(), { ...acceptance(next.text), files }, at);
      const examples = await loadExamples(closing().pack, packs.textsOf('closing'));
      expect(testExamples(closing().pack, examples!.examples)).toEqual([]);
      await acceptProposal({ book: sheet.book, packs }, closing(), acceptance(null), at);
      expect(await packs.textsOf('closing')('closing/examples.csv')).toBe(shippedExamples);
    });
  });

  it('does not run where its text does not lint', async () => {
    expect(isBroken(await packs.tryText('closing', '{ "id": 3'))).toBe(true);
  });
});
