import { tableOf } from '../tableOf';
import { compilePack, packOn, parsePack, type Pack } from '../../../src/engine';
import { coverageOf, mutantsOf, packPage, skeleton, testExamples, type Example } from '../../../src/author';
import { serialOf } from '../../../src/calendar';

const day = (year: number, month: number, date: number) => serialOf({ year, month, day: date })!;

/** The skeleton (at least 3 contacts by phone), where 2 were enough until the end of 2024. */
function datedPack(changes: Partial<Pack> = {}): Pack {
  const base = JSON.parse(skeleton('dated').pack) as Pack;
  const minContacts = {
    ...base.parameters.minContacts!,
    earlier: [{ value: 2, until: '2024-12-31', who: 'Penyelia 001', why: 'Memo 12' }],
  };
  const text = JSON.stringify({ ...base, parameters: { minContacts }, ...changes });
  const { pack, findings } = parsePack(text, { file: 'pack.json' });
  expect(findings).toEqual([]);
  return pack!;
}

const record = (tanggal: number | null, kontak = 2) => ({ nomor: 'A', jenis: 'TELEPON', kontak, tanggal });

describe('a number that changed', () => {
  it('leaves the months before its change as they were judged', () => {
    const { checkRecord } = compilePack(datedPack());
    expect(checkRecord(record(day(2024, 12, 31))).verdict).toBe('pass');
    expect(checkRecord(record(day(2024, 12, 31) + 0.9)).verdict).toBe('pass');
    expect(checkRecord(record(day(2025, 1, 1))).verdict).toBe('fail');
  });

  it('says in the reason which value applied, and in the explanation since when', () => {
    const { checkRecord } = compilePack(datedPack());
    const now = checkRecord(record(day(2025, 1, 1), 1), { language: 'id' });
    const then = checkRecord(record(day(2024, 6, 1), 1), { language: 'id' });
    expect(JSON.stringify(now.broken[0]!.conditions)).toContain('(berlaku sejak 01/01/2025) (3)');
    expect(JSON.stringify(then.broken[0]!.conditions)).toContain('(berlaku s.d. 31/12/2024) (2)');
    expect(then.summary).toContain('2');
    expect(then.summary).not.toContain('3');
  });

  it('judges a record without a date by the day of judgement, and by the latest value where there is none', () => {
    const { checkRecord } = compilePack(datedPack());
    expect(checkRecord(record(null), { asOf: day(2024, 6, 1) }).verdict).toBe('pass');
    expect(checkRecord(record(null), { asOf: day(2025, 6, 1) }).verdict).toBe('fail');
    expect(checkRecord(record(null)).verdict).toBe('fail');
  });

  it('finds the day where it is a derived fact', () => {
    const pack = datedPack();
    const { checkRecord } = compilePack({
      ...pack,
      recordDate: 'dinilai',
      parameters: {
        ...pack.parameters,
        mulai: { ...pack.parameters.minContacts!, value: '2024-01-01', unit: 'date', earlier: [] },
      },
      derived: { dinilai: { function: 'valueOr', args: ['tanggal', 'mulai'], label: { id: 'dinilai', en: 'judged' } } },
    });
    expect(checkRecord(record(null)).verdict).toBe('pass');
    expect(checkRecord(record(day(2025, 1, 1))).verdict).toBe('fail');
  });

  it('shows other tables and the whole table being checked to every period', () => {
    const pack = datedPack();
    const derived: Pack['derived'] = {
      kembar: {
        function: 'countInTable',
        args: ['jenis'],
        options: { table: 'self', key: ['jenis'] },
        label: { id: 'kembar', en: 'twins' },
      },
    };
    const { checkRowsSync } = compilePack({
      ...pack,
      derived,
      rules: [{ ...pack.rules[0]!, conditions: { fact: 'kembar', operator: 'equal', value: 2 } }, pack.rules[0]!].map(
        (rule, i) => ({ ...rule, name: `rule-${i}` }),
      ),
    });
    const table = tableOf(pack.fields, [
      { nomor: 'A', jenis: 'TELEPON', kontak: 2, tanggal: day(2024, 6, 1) },
      { nomor: 'B', jenis: 'TELEPON', kontak: 3, tanggal: day(2025, 6, 1) },
    ]);
    expect(checkRowsSync(table).counts.pass).toBe(2);
  });

  it('stops between portions when it is cancelled', async () => {
    const pack = datedPack();
    const rows = Array.from({ length: 20_000 }, (_, i) => record(i % 2 === 0 ? day(2024, 6, 1) : day(2025, 6, 1)));
    const stop = new AbortController();
    const done: number[] = [];
    const judged = compilePack(pack).checkRows(
      tableOf(pack.fields, rows),
      {},
      { sliceMs: 0, signal: stop.signal, onProgress: (now) => done.push(now) > 0 && stop.abort() },
    );
    await expect(judged).rejects.toThrow();
    expect(done).toHaveLength(1);
    expect(done[0]).toBeLessThan(rows.length);
  });
});

describe('the bench of a pack with earlier values', () => {
  const example = (verdict: Example['verdict'], tanggal: number, kontak: number): Example => ({
    line: 1,
    note: '',
    verdict,
    failing: verdict === 'fail' ? ['enough-contacts'] : [],
    notes: null,
    record: record(tanggal, kontak),
    context: {},
  });

  it('judges each example by its own day, counts it for coverage, and moves earlier values as mutants', () => {
    const pack = datedPack();
    const examples = [
      example('pass', day(2024, 6, 1), 2),
      example('fail', day(2024, 6, 1), 1),
      example('pass', day(2025, 6, 1), 3),
      example('fail', day(2025, 6, 1), 2),
    ];
    expect(testExamples(pack, examples)).toEqual([]);
    const leaf = (list: readonly Example[]) =>
      coverageOf(pack, list).leaves.find(({ text }) => text.includes('minContacts'))!.missing;
    expect(leaf(examples.slice(0, 1))).toEqual(['false', 'unknown']);
    expect(leaf([examples[0]!, examples[3]!])).toEqual(['unknown']);
    const moved = [...mutantsOf(pack)].filter(({ change }) => change.startsWith('until 2024-12-31'));
    expect(moved.map(({ change }) => change)).toEqual(['until 2024-12-31 2 → 1', 'until 2024-12-31 2 → 3']);
    for (const { pack: mutant } of moved) expect(testExamples(mutant, examples)).not.toEqual([]);
  });

  it('writes the values before into the pages, and gives the pack of one day', () => {
    expect(packPage(datedPack(), 'id')).toContain('| 3; 2 s.d. 31/12/2024 |');
    expect(packPage(datedPack(), 'en')).toContain('| 3; 2 until 31/12/2024 |');
    expect(packOn(datedPack(), day(2024, 12, 31)).parameters.minContacts!.value).toBe(2);
    expect(packOn(datedPack(), day(2025, 1, 1)).parameters.minContacts).not.toHaveProperty('earlier');
  });
});
