/** A pack from a file, into a workbook with the real office.js and out again. */
import { skeleton } from '../../../../src/author';
import { sealParcel, type PackFiles } from '../../../../src/packs';
import type { PackShelf } from '../../../../taskpane/store/packShelf';
import { createScan, type Scan } from '../../../../taskpane/store/scan';
import { addPack, openNewPack, type NewPack } from '../../../../taskpane/views/rules/newPack';
import { acceptProposal } from '../../../../taskpane/views/rules/proposal';
import { openPaneSheet } from '../../paneSheet';
import { shippedPacks } from '../../shelf';
import type { SheetPage } from '../../../office/sheetPage';

const { pack, examples } = skeleton('shift');
const FILES: PackFiles = {
  'shift/pack.json': pack,
  'shift/examples.csv': examples,
  'reports/shift-bulanan.json': '{}',
};
const WHO = { who: 'Penyelia 001', why: 'Memo 12' };
const AT = new Date('2026-03-02T03:04:05Z');

describe('a pack added to a workbook', () => {
  let sheet: SheetPage;
  let packs: PackShelf;
  let scan: Scan;
  const session = () => ({ book: sheet.book, packs, scan });
  const parcelOf = async (files: PackFiles, id = 'shift') =>
    JSON.stringify(await sealParcel({ id, version: '0.1.0', by: 'Penyelia 002', at: AT.toISOString(), files }));
  const opened = (text: string) => openNewPack({ packs }, { name: 'shift.json', text }, 'en');
  const { 'reports/shift-bulanan.json': _, ...GOOD } = FILES;

  beforeAll(async () => {
    sheet = await openPaneSheet();
    sheet.fill('Sheet1', 'A1:D3', [
      ['Nomor', 'Tanggal', 'Jenis', 'Jumlah kontak'],
      ['A001', 45_323, 'TELEPON', 3],
      ['A002', 45_324, 'TELEPON', 1],
    ]);
    packs = await shippedPacks();
    scan = createScan(sheet.book, packs);
    await scan.run();
  });
  afterAll(() => sheet.close());

  it.each<[string, () => Promise<string>, RegExp]>([
    ['what is neither', async () => '{"halo": 1}', /neither a pack nor a parcel/],
    ['a pack that cannot run', async () => pack.replace('"greaterThanInclusive"', '">="'), /unknown operator/],
    ['a report that cannot be built', async () => parcelOf(FILES), /missing/],
    [
      'an example that comes out otherwise',
      async () => parcelOf({ ...GOOD, 'shift/examples.csv': examples.replace('kurang satu,fail', 'kurang satu,pass') }),
      /line 3 \("kurang satu"\) does not come to the verdict/,
    ],
    [
      'an edited parcel',
      async () => (await parcelOf(GOOD)).replace('Penyelia 002', 'Penyelia 003'),
      /after it was sealed/,
    ],
    [
      "another pack's JSON under its name",
      async () => parcelOf({ 'closing/pack.json': pack }, 'closing'),
      /the id "shift" is not the name of its folder, "closing"/,
    ],
  ])('refuses %s, in a sentence', async (_what, text, sentence) => {
    expect(await opened(await text())).toEqual({
      refusals: expect.arrayContaining([expect.stringMatching(sentence)]),
    });
  });

  it('is previewed, kept with its seal and a row of the trail, and then known to pane and sheets', async () => {
    const found = (await opened(await parcelOf(GOOD))) as NewPack;
    expect(found).toMatchObject({
      before: null,
      examples: 7,
      remarks: [],
      reports: [],
      parcel: { by: 'Penyelia 002' },
    });
    await addPack(session(), found, WHO, 'Tambah pack', AT);
    expect(packs.get('shift')).toMatchObject({ fromWorkbook: true, edited: false, parcel: { by: 'Penyelia 002' } });
    expect(scan.placesOf('shift').map(({ source }) => source.sheet)).toEqual(['Sheet1']);
    expect((await sheet.book.readAudit()).trail!.rows.at(-1)).toMatchObject({
      who: 'Penyelia 001',
      kind: 'aturan',
      subject: 'shift: Tambah pack',
      to: expect.stringMatching(/^v0\.1\.0 [0-9a-f]{8} · kode [0-9a-f]{12}$/),
    });
    expect(await packs.textsOf('shift')('shift/examples.csv')).toBe(examples);
  });

  it('goes back to its parcel when edits are taken back, and leaves when it is taken out', async () => {
    const change = { pack: 'shift', kind: 'aturan', what: 'x', from: '', to: '', effectiveFrom: null, ...WHO } as const;
    const edited = pack.replace('"0.1.0"', '"0.1.1"');
    await acceptProposal(session(), packs.get('shift')!, { ...change, text: edited }, AT);
    expect(packs.get('shift')).toMatchObject({
      edited: true,
      pack: { version: '0.1.1' },
      parcel: { version: '0.1.0' },
    });
    expect(await packs.textBelow(packs.get('shift')!)).toBe(pack);
    await acceptProposal(session(), packs.get('shift')!, { ...change, text: null }, AT);
    expect(packs.get('shift')).toMatchObject({ edited: false, pack: { version: '0.1.0' } });
    expect(await packs.textBelow(packs.get('shift')!)).toBeNull();
    await acceptProposal(session(), packs.get('shift')!, { ...change, text: null }, AT);
    expect(packs.get('shift')).toBeUndefined();
    expect((await sheet.book.readPacks())[0]!.history).toHaveLength(4);
  });

  it('that is a bare pack.json is sealed by who adds it; one whose seal breaks later does not rule', async () => {
    await addPack(session(), (await opened(pack)) as NewPack, WHO, 'Tambah pack', AT);
    const [kept] = await sheet.book.readPacks();
    expect(kept!.parcel).toMatchObject({ by: 'Penyelia 001', files: { 'shift/pack.json': pack } });
    const files = { 'shift/pack.json': pack.replace('"value": 3', '"value": 1') };
    expect(await packs.load([{ ...kept!, parcel: { ...kept!.parcel!, files } }])).toEqual([]);
    expect(packs.get('shift')).toBeUndefined();
    expect(packs.state.get().broken).toMatchObject([{ id: 'shift', findings: [{ code: 'parcel-edited' }] }]);
  });
});
