import fc from 'fast-check';
import {
  anchorOf,
  AUDIT_CAPTIONS,
  AUDIT_COLUMNS,
  AUDIT_KINDS,
  cellWords,
  countForks,
  nextRow,
  readTrail,
  verifyTrail,
  type AuditEntry,
} from '../../../src/ledger';
import { entry, trailOf, type Cells } from './trail';

const words = fc.string({ maxLength: 12 });
const anyEntry: fc.Arbitrary<AuditEntry> = fc.record({
  at: fc.constant('2026-01-02T03:04:05Z'),
  who: words,
  kind: fc.constantFrom(...AUDIT_KINDS),
  subject: words,
  from: words,
  to: words,
  why: words,
});
const anyEntries = fc.array(anyEntry, { minLength: 1, maxLength: 7 });
const RUNS = { numRuns: 150 };

describe('verifyTrail', () => {
  it('finds nothing in a trail nobody has touched, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(anyEntries, async (entries) => {
        const { cells, anchor, rows } = await trailOf(entries);
        expect(await verifyTrail({ trail: readTrail(cells), anchor, expected: rows[0]!.digest })).toEqual([]);
      }),
      RUNS,
    );
  });

  it('reads the captions of workbooks made before they were renamed', async () => {
    const { cells, anchor } = await trailOf([entry(), entry({ to: '5' })]);
    cells[0]!.splice(-2, 2, 'Sidik sebelumnya', 'Sidik');
    const trail = readTrail(cells);
    expect(trail.lostCaptions).toEqual([]);
    expect(await verifyTrail({ trail, anchor })).toEqual([]);
  });

  it('finds every single edited cell and names its row', async () => {
    await fc.assert(
      fc.asyncProperty(anyEntries, fc.nat(), fc.nat(9), words, async (entries, pick, column, typed) => {
        const { cells, anchor } = await trailOf(entries);
        const row = 1 + (pick % entries.length);
        const says = (cell: string | number): unknown => (column === 0 ? Number(cell) : cellWords(String(cell)));
        fc.pre(!Object.is(says(cells[row]![column]!), says(typed)));
        cells[row]![column] = typed;
        const findings = await verifyTrail({ trail: readTrail(cells), anchor });
        expect(
          findings.some((finding) => 'row' in finding && (finding.row === row + 1 || finding.row === row + 2)) ||
            findings.some(({ code }) => code === 'endMissing'),
        ).toBe(true);
      }),
      RUNS,
    );
  });

  it('finds deleted, doubled and swapped rows', async () => {
    const change: fc.Arbitrary<(cells: Cells, at: number) => Cells> = fc.constantFrom(
      (cells: Cells, at: number) => cells.filter((_, row) => row !== at),
      (cells: Cells, at: number) => [...cells.slice(0, at), cells[at]!, ...cells.slice(at)],
      (cells: Cells, at: number) =>
        at === 1 ? cells.slice(0, -1) : [...cells.slice(0, at - 1), cells[at]!, cells[at - 1]!, ...cells.slice(at + 1)],
    );
    await fc.assert(
      fc.asyncProperty(anyEntries, fc.nat(), change, async (entries, pick, tamper) => {
        const { cells, anchor } = await trailOf(entries);
        const tampered = tamper(cells, 1 + (pick % entries.length));
        expect(await verifyTrail({ trail: readTrail(tampered), anchor })).not.toEqual([]);
      }),
      RUNS,
    );
  });

  it('takes rows that two people wrote at the same moment for what they are, also where one arrives late', async () => {
    const { rows } = await trailOf([entry(), entry({ to: '5' })]);
    const base = rows.slice(0, 1);
    const theirs = await nextRow(base, entry({ who: 'SPV 002' }));
    const later = await nextRow(rows.slice(1), entry({ to: '6' }));
    const merged = await nextRow([later, theirs], entry({ to: '7' }));
    const check = async (written: typeof rows, end: (typeof rows)[number]) => {
      const cells = [
        AUDIT_COLUMNS.map((column) => AUDIT_CAPTIONS[column]),
        ...written.map((row) => AUDIT_COLUMNS.map((column) => row[column])),
      ];
      const trail = readTrail(cells);
      return {
        findings: await verifyTrail({ trail, anchor: await anchorOf(end) }),
        forks: await countForks(trail.rows),
      };
    };
    expect(await check([...rows, theirs], theirs)).toEqual({ findings: [], forks: 1 });
    expect(await check([...rows, later, theirs], later)).toEqual({ findings: [], forks: 1 });
    expect(await check([...rows, later, theirs, merged], merged)).toEqual({ findings: [], forks: 1 });
    expect((await check([...rows, later, merged], merged)).findings).toEqual([
      { code: 'linkBroken', row: 5, number: 4 },
    ]);
  });

  it('sees that its end was cut off and the mark of that day put back, by the second mark', async () => {
    const { cells, anchor: witness, rows } = await trailOf([entry(), entry({ to: '5' }), entry({ to: '6' })]);
    const older = { trail: readTrail(cells.slice(0, 3)), anchor: await anchorOf(rows[1]!) };
    expect(await verifyTrail({ ...older, witness })).toEqual([{ code: 'endMissing', rows: 2, kept: 3 }]);
    expect(await verifyTrail(older)).toEqual([]);
  });

  it('does not see a whole chain written anew with its mark, unless a digest was noted elsewhere', async () => {
    const before = await trailOf([entry(), entry({ to: '5' })]);
    const { cells, anchor } = await trailOf([entry(), entry({ to: '9' })]);
    expect(await verifyTrail({ trail: readTrail(cells), anchor })).toEqual([]);
    const expected = before.rows.at(-1)!.digest;
    expect(await verifyTrail({ trail: readTrail(cells), anchor, expected })).toEqual([
      { code: 'notExpected', expected },
    ]);
  });
});

describe('nextRow', () => {
  it('writes what a cell gives back: no control characters, no blanks around, line breaks as Excel has them', async () => {
    const row = await nextRow([], entry({ why: '  a\r\nb\u0007c\t ' }));
    expect(row.why).toBe('a\nb c');
  });

  it('keeps cells apart: moving a word from one cell to the next changes the digest', async () => {
    const [a, b] = await Promise.all([
      nextRow([], entry({ from: 'ab', to: 'c' })),
      nextRow([], entry({ from: 'a', to: 'bc' })),
    ]);
    expect(a.digest).not.toBe(b.digest);
  });
});
