import { compilePack, VERDICTS, type Pack, type Parameter, type Rule } from '../../src/engine';
import { skeleton } from '../../src/author';
import { serialOf } from '../../src/calendar';
import { tableOf } from './tableOf';

const day = (year: number, month: number, date: number) => serialOf({ year, month, day: date })!;

/** The skeleton (at least 3 contacts by phone, since 2024), changed. */
function pack(
  changes: {
    rule?: Partial<Rule>;
    parameter?: Partial<Parameter>;
    more?: readonly Partial<Rule>[];
    source?: Partial<Pack['source']>;
  } = {},
): Pack {
  const base = JSON.parse(skeleton('verdicts').pack) as Pack;
  const rule = { ...base.rules[0]!, ...changes.rule };
  return {
    ...base,
    source: { ...base.source, ...changes.source },
    parameters: { minContacts: { ...base.parameters.minContacts!, ...changes.parameter } },
    rules: [rule, ...(changes.more ?? []).map((more, i) => ({ ...rule, name: `more-${i}`, ...more }))],
  };
}

const record = (kontak: number | null, tanggal: number | null = day(2024, 6, 1)) => ({
  nomor: 'A',
  jenis: 'TELEPON',
  kontak,
  tanggal,
});
const verdict = (of: Pack, ...args: Parameters<typeof record>) => compilePack(of).checkRecord(record(...args)).verdict;

describe('an assumption', () => {
  it.each([
    { basis: 'written', confirmed: undefined, expected: 'fail' },
    { basis: 'implied', confirmed: undefined, expected: 'fail' },
    { basis: 'assumed', confirmed: undefined, expected: 'warn' },
    { basis: 'practice', confirmed: undefined, expected: 'warn' },
    { basis: 'assumed', confirmed: true, expected: 'fail' },
  ] as const)(
    '$basis, confirmed $confirmed: $expected, be it the rule or its number',
    ({ basis, confirmed, expected }) => {
      expect(verdict(pack({ rule: { basis, confirmed } }), 2)).toBe(expected);
      expect(verdict(pack({ parameter: { basis, confirmed } }), 2)).toBe(expected);
    },
  );

  it('with a range fails where every value agrees, warns where they differ, passes where all hold', () => {
    const ranged = pack({ parameter: { basis: 'assumed', range: [2, 5] } });
    expect([1, 2, 4, 5].map((kontak) => verdict(ranged, kontak))).toEqual(['fail', 'warn', 'warn', 'pass']);
    expect(compilePack(ranged).checkRecord(record(4)).broken[0]).toMatchObject({
      status: 'mixed',
      severity: 'warn',
      note: 'tergantung tafsir',
    });
  });

  it('once confirmed no longer has a range', () => {
    expect(verdict(pack({ parameter: { basis: 'assumed', confirmed: true, range: [2, 5] } }), 2)).toBe('fail');
  });
});

describe('rules that lean on the same range', () => {
  /** From the limit (3, perhaps 2 to 5) on 8 contacts are asked for; below it, none. */
  const limit = (operator: string) => ({ fact: 'kontak', operator, value: { fact: 'minContacts' } });
  const linked = pack({
    parameter: { basis: 'assumed', range: [2, 5] },
    rule: { when: limit('greaterThanInclusive'), conditions: { fact: 'kontak', operator: 'equal', value: 8 } },
    more: [{ when: limit('lessThan'), conditions: { fact: 'kontak', operator: 'in', value: [0, 4] } }],
  });
  const { checkRecord, checkRowsSync } = compilePack(linked);

  it('fail where every value breaks one of them, and warn where some value breaks none', () => {
    // 2 and 3 break one rule or the other; 4 breaks the first only where the limit is at most 4.
    expect([0, 1, 2, 3, 4, 5, 8].map((kontak) => checkRecord(record(kontak)).verdict)).toEqual([
      'pass',
      'fail',
      'fail',
      'fail',
      'warn',
      'fail',
      'pass',
    ]);
  });

  it('give rows what they give a record', () => {
    const table = tableOf(
      linked.fields,
      [0, 2, 3, 4, 8, null].map((kontak) => record(kontak)),
    );
    expect(Array.from(checkRowsSync(table).codes, (code) => VERDICTS[code])).toEqual([
      'pass',
      'fail',
      'fail',
      'warn',
      'pass',
      'incomplete',
    ]);
  });

  it('are named as failed, each with a note that the reading does not matter', () => {
    expect(checkRecord(record(3)).broken).toMatchObject(
      linked.rules.map(({ name }) => ({
        rule: name,
        status: 'mixed',
        severity: 'fail',
        note: 'tafsir mana pun, ada aturan yang dilanggar',
      })),
    );
    expect(checkRecord(record(4)).broken).toMatchObject([{ severity: 'warn', note: 'tergantung tafsir' }]);
  });

  it('warn as ever beside one that every value breaks by itself', () => {
    const never = { when: undefined, conditions: limit('greaterThan') };
    const { verdict, broken } = compilePack({
      ...linked,
      rules: [...linked.rules, { ...linked.rules[0]!, name: 'never', ...never }],
    }).checkRecord(record(2));
    expect(verdict).toBe('fail');
    expect(broken.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['never', 'fail'],
      [linked.rules[0]!.name, 'warn'],
      ['more-0', 'warn'],
    ]);
  });

  it('may not lean on more than four ranges together', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const parameters = Object.fromEntries(names.map((name) => [name, linked.parameters.minContacts!]));
    const chain = names.slice(1).map((name, i) => ({
      name,
      conditions: { any: [names[i]!, name].map((fact) => ({ fact: 'kontak', operator: 'lessThan', value: { fact } })) },
    }));
    const [first] = linked.rules;
    const chained = {
      ...linked,
      parameters,
      rules: chain.map(({ name, ...more }) => ({ ...first!, when: undefined, name, ...more })),
    };
    expect(() => compilePack(chained as Pack)).toThrow(expect.objectContaining({ code: 'too-many-ranges' }));
  });
});

describe('rival readings of a clause', () => {
  const strict = { reading: 'count', conditions: { fact: 'kontak', operator: 'greaterThanInclusive', value: 5 } };
  const rivals = pack({ rule: { reading: 'count' }, more: [strict] });

  it('fail where all are broken, warn where some are, pass where none is', () => {
    expect([2, 3, 4, 5].map((kontak) => verdict(rivals, kontak))).toEqual(['fail', 'warn', 'warn', 'pass']);
  });

  it('are incomplete for a blank', () => expect(verdict(rivals, null)).toBe('incomplete'));
});

describe('a severity', () => {
  it.each([
    ['fail', 'fail'],
    ['warn', 'warn'],
    ['note', 'pass'],
    ['data', 'incomplete'],
  ] as const)('%s, broken, gives %s', (severity, expected) => {
    const { event } = pack().rules[0]!;
    expect(verdict(pack({ rule: { event: { ...event, params: { ...event.params, severity } } } }), 2)).toBe(expected);
  });

  it('data wins over fail: a record that contradicts itself accuses nobody', () => {
    const { event } = pack().rules[0]!;
    const data = { event: { ...event, params: { ...event.params, severity: 'data' as const } } };
    expect(verdict(pack({ more: [data] }), 2)).toBe('incomplete');
  });
});

describe('effective dates', () => {
  it('leave records dated before the document took effect, or after it ended, unregulated', () => {
    const ended = pack({ source: { effectiveTo: '2024-12-31' } });
    expect(
      [day(2023, 12, 31), day(2024, 1, 1), day(2024, 12, 31) + 0.99, day(2025, 1, 1)].map((on) =>
        verdict(ended, 2, on),
      ),
    ).toEqual(['unregulated', 'fail', 'fail', 'unregulated']);
  });

  it('of a rule judge each record by its own day, so that closed months never move', () => {
    const stricter = {
      effectiveFrom: '2024-07-01',
      effectiveTo: undefined,
      conditions: { fact: 'kontak', operator: 'greaterThanInclusive', value: 5 },
    };
    const changed = pack({ rule: { effectiveTo: '2024-06-30' }, more: [stricter] });
    expect(verdict(changed, 4, day(2024, 6, 30))).toBe('pass');
    expect(verdict(changed, 4, day(2024, 7, 1))).toBe('fail');
    expect(compilePack(changed).checkRecord(record(4)).rules[1]!.status).toBe('notInForce');
  });

  it('take the day of judgement for a record without a date', () => {
    const { checkRecord } = compilePack(pack());
    expect(checkRecord(record(2, null), { asOf: day(2023, 1, 1) }).verdict).toBe('unregulated');
    expect(checkRecord(record(2, null), { asOf: day(2024, 2, 1) }).verdict).toBe('fail');
  });
});

describe('the explanation', () => {
  it('says what was found, what is asked, by which clause, and what to do, in the language asked for', () => {
    const { checkRecord } = compilePack(pack());
    expect(checkRecord(record(2)).broken[0]).toMatchObject({
      clause: 'DOC-1.1',
      message: '2 kontak; seharusnya minimal 3.',
      fix: 'Hubungi lagi pelanggan.',
    });
    expect(checkRecord(record(2), { language: 'en' }).broken[0]).toMatchObject({
      message: '2 contacts; at least 3 are asked for.',
      fix: 'Contact the customer again.',
    });
  });

  it('names the blank fields that keep a verdict open, and only those', () => {
    expect(compilePack(pack()).checkRecord(record(null))).toMatchObject({
      verdict: 'incomplete',
      missing: ['kontak'],
      summary: 'Belum bisa dinilai, kosong: Jumlah kontak.',
    });
  });

  it('says why a record lies outside the scope', () => {
    expect(compilePack(pack()).checkRecord({ ...record(2), jenis: 'EMAIL' })).toMatchObject({
      verdict: 'unregulated',
      summary: 'Hanya telepon yang diatur.',
      broken: [],
    });
  });
});

describe('a record in scope to which no rule applies', () => {
  const many = { fact: 'kontak', operator: 'greaterThan', value: 9 };
  const holds = { fact: 'kontak', operator: 'lessThan', value: 20 };
  const contradiction = {
    when: undefined,
    conditions: { fact: 'kontak', operator: 'notEqual', value: 7 },
    event: { type: 'odd', params: { severity: 'data', message: { id: 'm', en: 'm' }, fix: { id: 'f', en: 'f' } } },
  } as const;
  const conditional = pack({ rule: { when: many, conditions: holds }, more: [contradiction] });

  it.each([
    { kontak: 3, expected: 'unregulated', summary: 'Tidak ada aturan DOC-00 yang berlaku untuk baris ini' },
    { kontak: 10, expected: 'pass', summary: '' },
    { kontak: 7, expected: 'incomplete', summary: 'Data bertentangan: m' },
    { kontak: null, expected: 'incomplete', summary: 'Belum bisa dinilai, kosong: Jumlah kontak.' },
  ])('$kontak contacts: $expected, in a record and in rows', ({ kontak, expected, summary }) => {
    const { checkRecord, checkRowsSync } = compilePack(conditional);
    const result = checkRecord(record(kontak));
    expect([result.verdict, result.summary]).toEqual([expected, summary]);
    const { codes } = checkRowsSync(tableOf(conditional.fields, [record(kontak)]));
    expect(VERDICTS[codes[0]!]).toBe(expected);
  });

  it('is none while a rule without a condition is there; a rule not in force does not count', () => {
    expect(verdict(pack({ rule: { when: many }, more: [{ when: undefined, conditions: holds }] }), 3)).toBe('pass');
    expect(verdict(pack({ rule: { effectiveFrom: '2025-01-01' } }), 3)).toBe('unregulated');
  });
});

describe('checkRows', () => {
  const many = (count: number, tanggal: number | null = day(2024, 6, 1)) =>
    tableOf(
      pack().fields,
      Array.from({ length: count }, (_, i) => record(i % 5, tanggal)),
    );

  it('reports progress up to the end', async () => {
    const seen: number[] = [];
    await compilePack(pack()).checkRows(many(10_000), {}, { sliceMs: 0, onProgress: (done) => seen.push(done) });
    expect(seen.at(-1)).toBe(10_000);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.length).toBeGreaterThan(2);
  });

  it('stops when it is cancelled', async () => {
    const abort = new AbortController();
    const run = compilePack(pack()).checkRows(
      many(50_000),
      {},
      { sliceMs: 0, signal: abort.signal, onProgress: () => abort.abort(new Error('cancelled')) },
    );
    await expect(run).rejects.toThrow('cancelled');
  });

  it('gives overlapping runs of one pack each its own answers', async () => {
    const { checkRows } = compilePack(pack());
    const undated = many(9_000, null);
    const [early, late] = await Promise.all(
      [day(2023, 1, 1), day(2024, 2, 1)].map((asOf) => checkRows(undated, { asOf }, { sliceMs: 0 })),
    );
    expect(early!.counts.unregulated).toBe(9_000);
    expect(late!.counts).toMatchObject({ unregulated: 0, fail: 5_400, pass: 3_600 });
  });

  it('of an empty table is an empty result', () => {
    expect(compilePack(pack()).checkRowsSync(many(0)).codes).toHaveLength(0);
  });
});
