import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { closureSubject, packChangedTo, partText } from '../../src/ledger';
import { editedText } from '../../src/packs';
import { ownRules, ownRulesText, rulesFindings } from '../../src/cli/verify/ownRules';
import { bookFindingText, verifyBook } from '../../src/cli/verify/verifyBook';
import { readBook } from '../../src/cli/source/workbook';
import { readXlsx, readXmlParts, writeXlsx, type XlsxCell, type XlsxWorkbook } from '../../src/xlsx';
import { entry } from '../ledger/audit/trail';
import { closedJanuary } from '../ledger/closing/month';
import { openSheetPage } from '../office/sheetPage';
import { folder } from './patuh';

const files = folder();

/** A workbook as the pane leaves it: five rows of the trail and one closed month. */
async function honestWorkbook(): Promise<Uint8Array> {
  const { book, page, close } = await openSheetPage();
  const closure = await closedJanuary();
  for (const to of ['4', '5', '6']) await book.appendAudit(entry({ from: String(Number(to) - 1), to }));
  await book.appendAudit(
    entry({ kind: 'tutup bulan', subject: closureSubject(closure), from: '', to: await book.keepClosure(closure) }),
  );
  await book.appendAudit(entry({ kind: 'vonis', subject: 'ID-7', from: 'APPROVED', to: 'RETURN' }));
  const bytes = await page.workbook.save();
  await close();
  return bytes;
}

type Tamper = (book: Book) => void;

/** The workbook in the hands of somebody who edits it. Rows and columns as Excel counts them. */
class Book {
  constructor(readonly file: XlsxWorkbook) {}
  sheet(name: string) {
    return this.file.sheets.find((sheet) => sheet.name === name)!;
  }
  get trail(): XlsxCell[][] {
    return this.sheet('Patuh jejak').matrix;
  }
  get closed(): XlsxCell[][] {
    return this.sheet('Patuh tutup bulan').matrix;
  }
  get detail(): XlsxCell[][] {
    return this.sheet('Patuh tutup rinci').matrix;
  }
  /** The table spans the rows that are there now. */
  fit(name = 'Patuh jejak'): void {
    const sheet = this.sheet(name);
    sheet.tables = sheet.tables!.map((table) => ({
      ...table,
      ref: table.ref.replace(/\d+$/, String(Math.max(2, sheet.matrix.length))),
    }));
  }
  /** Takes the second mark away, too: somebody who knows of it. */
  dropWitness(): void {
    this.file.sheets = this.file.sheets.filter(({ name }) => name !== '~simulated-host');
  }
  rename(name: string, ref: string | null): void {
    this.file.definedNames = this.file.definedNames.flatMap((each) =>
      each.name === name ? (ref === null ? [] : [{ ...each, ref }]) : [each],
    );
  }
}

const cell =
  (sheet: 'trail' | 'closed' | 'detail', row: number, column: number, value: XlsxCell): Tamper =>
  (book) => {
    book[sheet][row - 1]![column - 1] = value;
  };
/** The cell keeps its value, as the result of a formula. */
const formula =
  (name: string, row: number, column: number): Tamper =>
  (book) =>
    void (book.sheet(name).formulas = new Map([[`${row - 1},${column - 1}` as const, 'IF(TODAY()>0,"x","x")']]));
const rows =
  (change: (rows: XlsxCell[][]) => void): Tamper =>
  (book) => {
    change(book.trail);
    book.fit();
  };

describe('patuh verify', () => {
  let honest: Uint8Array;
  beforeAll(async () => {
    honest = await honestWorkbook();
  });

  async function verify(tamper: Tamper, expected?: string) {
    const book = await readXlsx(honest, { numberFormats: true });
    tamper(new Book(book));
    const bytes = await writeXlsx(book);
    const file = await readBook(files.write('book.xlsx', bytes), 'id');
    const verified = await verifyBook(file, {
      parts: await readXmlParts(bytes, file),
      shipped: async (id) => readFileSync(join('rules', id, 'pack.json'), 'utf8'),
      ...(expected === undefined ? {} : { expected }),
    });
    return { ...verified, lines: verified.findings.map((finding) => bookFindingText(finding, 'id')) };
  }

  it('finds nothing in an honest workbook, saved, read and saved again', async () => {
    expect(await verify(() => undefined)).toMatchObject({ rows: 5, closures: 1, lines: [] });
  });

  it.each<{ tampering: string; tamper: Tamper; expect: string[] }>([
    {
      tampering: 'the new value of a change',
      tamper: cell('trail', 3, 7, '9'),
      expect: ['Patuh jejak, baris 3 (No 2): isinya diubah'],
    },
    {
      tampering: 'who did it',
      tamper: cell('trail', 2, 3, 'SPV 002'),
      expect: ['Patuh jejak, baris 2 (No 1): isinya diubah'],
    },
    {
      tampering: 'when it was done, in the last row',
      tamper: cell('trail', 6, 2, '2026-01-09T00:00:00Z'),
      expect: ['Patuh jejak, baris 6 (No 5): isinya diubah'],
    },
    {
      tampering: 'a formula that still says what was recorded',
      tamper: formula('Patuh jejak', 3, 7),
      expect: ['Patuh jejak, G3: berisi rumus'],
    },
    {
      tampering: 'a formula among closed months',
      tamper: formula('Patuh tutup bulan', 2, 5),
      expect: ['Patuh tutup bulan, E2: berisi rumus'],
    },
    {
      tampering: 'a reason taken out',
      tamper: cell('trail', 4, 8, null),
      expect: ['Patuh jejak, baris 4 (No 3): isinya diubah'],
    },
    {
      tampering: 'a digest',
      tamper: cell('trail', 4, 10, '0'.repeat(64)),
      expect: ['Patuh jejak, baris 4 (No 3): isinya diubah'],
    },
    { tampering: 'a number', tamper: cell('trail', 4, 1, 30), expect: ['Patuh jejak, baris 4 (No 30): isinya diubah'] },
    {
      tampering: 'a row deleted',
      tamper: rows((trail) => trail.splice(2, 1)),
      expect: ['Patuh jejak, sebelum baris 3: No 2 dihapus'],
    },
    {
      tampering: 'the first rows deleted',
      tamper: rows((trail) => trail.splice(1, 2)),
      expect: ['Patuh jejak, sebelum baris 2: No 1–2 dihapus'],
    },
    {
      tampering: 'a row doubled',
      tamper: rows((trail) => trail.splice(3, 0, [...trail[2]!])),
      expect: ['Patuh jejak, baris 4 (No 2): baris ini disisipkan'],
    },
    {
      tampering: 'a row of one’s own put in',
      tamper: rows((trail) =>
        trail.splice(3, 0, [
          2.5,
          '2026-01-02T03:04:05Z',
          'SPV 009',
          'vonis',
          'ID-1',
          'RETURN',
          'APPROVED',
          '',
          trail[2]![9]!,
          'f'.repeat(64),
        ]),
      ),
      expect: ['Patuh jejak, baris 4 (No 2.5): baris ini disisipkan'],
    },
    {
      tampering: 'two rows swapped',
      tamper: rows((trail) => trail.splice(2, 2, trail[3]!, trail[2]!)),
      expect: ['Patuh jejak, baris 4 (No 2): barisnya tidak di tempatnya'],
    },
    {
      tampering: 'the last row cut off',
      tamper: rows((trail) => trail.pop()),
      expect: ['jejak berakhir pada No 4, padahal 5 baris'],
    },
    {
      tampering: 'all rows cut off',
      tamper: rows((trail) => trail.splice(1)),
      expect: ['jejak berakhir pada No 0, padahal 5 baris', 'tidak tercatat di jejak'],
    },
    {
      tampering: 'the trail’s sheet deleted',
      tamper: (book) => void (book.file.sheets = book.file.sheets.filter(({ name }) => name !== 'Patuh jejak')),
      expect: ['Tabel jejak tidak ada lagi, padahal 5 baris', 'tidak tercatat di jejak'],
    },
    { tampering: 'a caption', tamper: cell('trail', 1, 7, 'Jadi'), expect: ['judul kolom "Menjadi" tidak ada'] },
    {
      tampering: 'the mark of the end taken out',
      tamper: (book) => book.rename('PatuhJejakAkhir', null),
      expect: ['penanda akhir jejak'],
    },
    {
      tampering: 'rows cut off and the mark set back to fewer, with a wrong digest',
      tamper: (book) => {
        rows((trail) => trail.pop())(book);
        book.rename('PatuhJejakAkhir', `"4:${'0'.repeat(64)}"`);
        book.dropWitness();
      },
      expect: ['Patuh jejak, baris 5 (No 4): baris terakhir bukan yang dicatat'],
    },
    {
      tampering: 'rows cut off and the digest in sight pasted as mark',
      tamper: (book) => {
        rows((trail) => trail.pop())(book);
        book.rename('PatuhJejakAkhir', `"4:${String(book.trail[4]![9])}"`);
        book.dropWitness();
      },
      expect: ['Patuh jejak, baris 5 (No 4): baris terakhir bukan yang dicatat'],
    },
    {
      tampering: 'trail, its mark and the closed months deleted',
      tamper: (book) => {
        book.file.sheets = book.file.sheets.filter(({ name }) => !name.startsWith('Patuh'));
        book.rename('PatuhJejakAkhir', null);
      },
      expect: ['Tabel jejak tidak ada lagi, padahal 5 baris'],
    },
    {
      tampering: 'the month in the table of closed months',
      tamper: cell('closed', 2, 1, '2026-02'),
      expect: ['Patuh tutup bulan, baris 2: tertulis "2026-02", saat ditutup "2026-01"'],
    },
    {
      tampering: 'who closed the month',
      tamper: cell('closed', 2, 5, 'SPV 002'),
      expect: ['Patuh tutup bulan, baris 2: tertulis "SPV 002", saat ditutup "SPV 001"'],
    },
    {
      tampering: 'a frozen figure',
      tamper: (book) => void (book.detail[0]![1] = String(book.detail[0]![1]).replace('"value":0.5', '"value":0.9')),
      expect: ['angka beku bulan 2026-01 diubah'],
    },
    {
      tampering: 'the frozen figures deleted',
      tamper: (book) => void book.detail.splice(0),
      expect: ['angka beku bulan 2026-01 tidak ada'],
    },
    {
      tampering: 'the row of a closed month deleted',
      tamper: (book) => {
        book.closed.splice(1);
        book.fit('Patuh tutup bulan');
      },
      expect: ['qms-bulanan · 2026-01 ditutup (jejak No 4) tetapi barisnya hilang'],
    },
    {
      tampering: 'a closed month of one’s own put in',
      tamper: (book) => {
        book.closed.push([...book.closed[1]!.slice(0, 7), 'a'.repeat(64)]);
        book.fit('Patuh tutup bulan');
      },
      expect: [
        'Patuh tutup bulan, baris 3: angka beku bulan 2026-01 tidak ada',
        'baris 3: penutupan bulan 2026-01 tidak tercatat',
      ],
    },
  ])('finds $tampering, and nothing else', async ({ tamper, expect: wanted }) => {
    expect((await verify(tamper)).lines).toEqual(wanted.map((line) => expect.stringContaining(line)));
  });

  it('sees nothing of a trail that is gone with all its marks, unless a digest was noted elsewhere', async () => {
    const { lastDigest } = await verify(() => undefined);
    const bare: Tamper = (book) => {
      book.file.sheets = book.file.sheets.filter(({ name }) => !name.startsWith('Patuh'));
      book.rename('PatuhJejakAkhir', null);
      book.dropWitness();
    };
    expect((await verify(bare)).lines).toEqual([]);
    expect((await verify(bare, lastDigest!)).lines).toEqual([
      expect.stringContaining('yang dicatat di luar tidak ada'),
    ]);
  });

  it('finds a digest noted elsewhere, or says that it is not there', async () => {
    const { lastDigest } = await verify(() => undefined);
    expect((await verify(() => undefined, lastDigest!)).lines).toEqual([]);
    expect(
      (
        await verify(
          rows((trail) => trail.splice(5)),
          lastDigest!,
        )
      ).lines,
    ).toEqual([
      expect.stringContaining('jejak berakhir pada No 4'),
      expect.stringContaining(`kode pemeriksa ${lastDigest} yang dicatat di luar tidak ada`),
    ]);
  });

  it.each([
    {
      recorded: 'no row of the trail',
      trail: [],
      lines: [expect.stringContaining('Pack "tapping" dalam buku kerja ini')],
    },
    {
      recorded: 'a row of an earlier version',
      trail: [{ kind: 'parameter', subject: 'tapping: target', to: '50' }],
      lines: [],
    },
    {
      recorded: 'a row with the code of another text',
      trail: [{ kind: 'parameter', subject: 'tapping: target', to: '94 · kode 0123456789ab' }],
      lines: [expect.stringContaining('Pack "tapping" dalam buku kerja ini')],
    },
    {
      recorded: 'a row of another pack whose name begins alike',
      trail: [{ kind: 'parameter', subject: 'tapping-2: target', to: '50' }],
      lines: [expect.stringContaining('Pack "tapping" dalam buku kerja ini')],
    },
  ])('names rules that travel in a workbook, and finds them where $recorded records them', async ({ trail, lines }) => {
    const text = readFileSync(join('rules', 'tapping', 'pack.json'), 'utf8');
    const shipped = async () => text;
    const pack = JSON.parse(text) as { parameters: { qmsTarget: { value: number } } };
    pack.parameters.qmsTarget.value = 50;
    const part = (own: string) => partText('urn:patuh:pack:1', { id: 'tapping', text: own, history: [] });
    const changed = JSON.stringify(pack);
    const own = await ownRules([part(changed), part(text)], shipped, trail as never);
    const row = { kind: 'aturan', subject: 'tapping: JSON', to: await packChangedTo('v9', changed) };
    expect(rulesFindings(await ownRules([part(changed)], shipped, [...trail, row] as never))).toEqual([]);
    expect(own.map((rules) => ownRulesText(rules, 'id'))).toEqual([
      expect.stringContaining('(parameters.qmsTarget.value: 95 → 50)'),
    ]);
    expect(rulesFindings(own).map((finding) => bookFindingText(finding, 'id'))).toEqual(lines);
  });

  it('covers what was changed together with a pack: a later edit of its words is found', async () => {
    const text = readFileSync(join('rules', 'tapping', 'pack.json'), 'utf8');
    const part = (files: object) => partText('urn:patuh:pack:1', { id: 'tapping', text, files, history: [] });
    const files = { 'vocabularies/sites.json': '{}' };
    const row = { kind: 'aturan', subject: 'tapping: JSON', to: await packChangedTo('v9', editedText(text, files)) };
    const found = async (kept: object) => ownRules([part(kept)], async () => text, [row] as never);
    expect(await found({})).toEqual([]);
    expect(await found(files)).toMatchObject([{ differences: ['vocabularies/sites.json'], recorded: true }]);
    expect(rulesFindings(await found({ ...files, 'vocabularies/sites.json': '{ }' }))).toEqual([
      { code: 'rulesUnrecorded', id: 'tapping' },
    ]);
  });
});
