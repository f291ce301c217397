import {
  compliance,
  complianceMoves,
  clausePareto,
  groupValues,
  qualification,
  repeatedRecords,
  withDatesSwapped,
} from '../../src/measures';
import { compilePack, VERDICTS, type Pack, type Verdict } from '../../src/engine';
import type { Groups } from '../../src/measures/shared/groups';
import type { MovableGroups } from '../../src/measures/complianceMoves';
import type { SheetTable } from '../../src/sheet';
import { tableOf } from './tables';

const codes = (...verdicts: Verdict[]) => ({
  codes: Uint8Array.from(verdicts, (verdict) => VERDICTS.indexOf(verdict)),
});
const text = (words: string) => ({ id: words, en: words });

const rule = (name: string, clause: string, fact: string, severity: 'fail' | 'warn' | 'note') => ({
  name,
  clause,
  basis: 'written' as const,
  conditions: { fact, operator: 'equal', value: 'OK' },
  event: { type: name, params: { severity, message: text(name), fix: text(name) } },
});
const field = { type: 'text' as const, label: text('field') };
const PACK: Pack = {
  id: 'test',
  version: '1',
  title: text('test'),
  source: { document: 'D', revision: '0', effectiveFrom: '2000-01-01', owner: 'o', status: 'example' },
  recordKey: 'a',
  parameters: {},
  fields: { a: field, b: field, c: field, jabatan: field },
  scope: [],
  rules: [
    rule('first', 'C1', 'a', 'fail'),
    rule('second', 'C1', 'b', 'fail'),
    rule('third', 'C2', 'b', 'warn'),
    rule('hint', 'C3', 'c', 'note'),
  ],
};

describe('compliance', () => {
  it('is (pass + warn) ÷ (pass + warn + fail), with the other two beside it', () => {
    expect(compliance(codes('pass', 'pass', 'warn', 'fail', 'incomplete', 'unregulated'))).toMatchObject({
      compliant: 3,
      judged: 4,
      ratio: 0.75,
      counts: { pass: 2, warn: 1, fail: 1, incomplete: 1, unregulated: 1 },
    });
  });

  it('has no value where nothing could be judged', () => {
    expect(compliance(codes('incomplete', 'unregulated')).ratio).toBeNull();
    expect(compliance(codes()).ratio).toBeNull();
  });

  it('groups add up to the total', () => {
    const groups = groupValues(['x', 'y', 'x'], (key) => key);
    expect(compliance(codes('pass', 'fail', 'fail'), groups).groups).toMatchObject([
      { key: 'x', compliant: 1, judged: 2 },
      { key: 'y', compliant: 0, judged: 1 },
    ]);
  });
});

describe('what could move each group', () => {
  const groups = (...keys: (string | null)[]) => groupValues(keys, (key) => key);
  const table = (doubts: SheetTable['doubts'] = []) => ({
    ...tableOf({ tutup: 'date' }, [['tutup'], [45665], [45696], [45665], [45665]]),
    doubts,
  });
  const bounds = (verdicts: Verdict[], now: Groups, more: Omit<MovableGroups, 'now'> = {}) => {
    const judged = codes(...verdicts);
    const swapped = more.swapped ? { swapped: judged.codes } : {};
    const moves = complianceMoves(
      judged,
      compliance(judged, now),
      table(),
      { extra: new Set(), conflicts: [] },
      { ...swapped, groups: { now, ...more } },
    );
    return Object.fromEntries(
      [...moves.groups].map(([key, { rows, low, high }]) => [
        String(key),
        [rows, low.part, low.whole, high.part, high.whole],
      ]),
    );
  };

  it('only its own rows: what nobody can judge of one agent moves no other', () => {
    expect(bounds(['pass', 'incomplete', 'fail', 'pass'], groups('a', 'a', 'b', 'b'))).toEqual({
      a: [1, 1, 2, 2, 2],
      b: [0, 1, 2, 1, 2],
    });
  });

  it('a row that another group has once day and month are swapped back may be of either', () => {
    const swapped = groups('Aug', 'Aug', 'Aug', 'Aug');
    expect(bounds(['pass', 'pass', 'fail', 'fail'], groups('Aug', 'Feb', 'Jan', 'Aug'), { swapped })).toEqual({
      Aug: [2, 1, 3, 2, 3],
      Feb: [1, 0, 0, 1, 1],
      Jan: [1, 0, 1, 0, 0],
    });
  });

  it("a row without a date may be of every month, one without an agent is nobody's", () => {
    const verdicts: Verdict[] = ['pass', 'fail', 'pass', 'pass'];
    const now = groups('Jan', 'Jan', null, 'Feb');
    expect(bounds(verdicts, now, { areMonths: true })).toMatchObject({ Jan: [1, 1, 2, 2, 3], Feb: [1, 1, 1, 2, 2] });
    expect(bounds(verdicts, now)).toMatchObject({ Jan: [0, 1, 2, 1, 2], Feb: [0, 1, 1, 1, 1] });
  });
});

describe('clausePareto', () => {
  const people = tableOf({}, [
    ['a', 'b', 'c', 'jabatan'],
    ['no', 'no', 'no', 'X'],
    ['OK', 'no', 'OK', 'X'],
    ['OK', 'OK', 'no', 'Y'],
  ]);
  const checked = compilePack(PACK).checkRowsSync(people);

  it('counts a record once a clause, the heaviest clause first, and leaves notes out', () => {
    expect(clausePareto(checked, PACK)).toEqual([
      { clause: 'C1', rules: ['first', 'second'], fail: 2, warn: 0, share: 0.5, cumulative: 0.5 },
      { clause: 'C2', rules: ['third'], fail: 0, warn: 2, share: 0.5, cumulative: 1 },
    ]);
  });

  it('per position says who qualifies and what is missing', () => {
    expect(
      qualification(people, checked, PACK).map(({ key, counts, clauses }) => [
        key,
        counts.pass,
        counts.fail,
        clauses.map((each) => each.clause),
      ]),
    ).toEqual([
      ['X', 0, 2, ['C1', 'C2']],
      ['Y', 1, 0, []],
    ]);
  });
});

it('rows that nobody sees, and those judged otherwise with day and month swapped back, are in doubt', () => {
  const judged = codes('pass', 'pass', 'fail');
  const table = {
    ...tableOf({ tutup: 'date' }, [['tutup'], [45665], [45696], [45665]]),
    doubts: [
      { cause: 'hidden' as const, field: null, text: null, records: [0] },
      { cause: 'dayMonth' as const, field: 'tutup', text: null, records: [0, 1, 2] },
    ],
  };
  const { doubt } = complianceMoves(
    judged,
    compliance(judged),
    table,
    { extra: new Set(), conflicts: [] },
    { swapped: codes('pass', 'fail', 'fail').codes },
  );
  expect(doubt).toMatchObject({ rows: 2, low: { part: 0, whole: 2 }, high: { part: 2, whole: 3 } });
  expect(doubt.causes.map(({ cause, rows }) => [cause, rows])).toEqual([
    ['hidden', [0]],
    ['dayMonth', [1]],
  ]);
  // 8 January is 1 August, 8 February 2 August.
  expect(withDatesSwapped(table)!.columns['tutup']!.values).toEqual([45870, 45871, 45870]);
});

describe('a record given more than once', () => {
  const HEADER = ['no_tiket', 'rfo', 'status'] as const;
  const figures = (rows: readonly (readonly (string | null | undefined)[])[], verdicts: readonly Verdict[]) => {
    const table = tableOf({}, [HEADER, ...rows]);
    const judged = codes(...verdicts);
    const repeats = repeatedRecords(judged, table, { recordKey: 'no_tiket' });
    const result = compliance(judged, undefined, repeats.extra);
    return { ...result, ...complianceMoves(judged, result, table, repeats) };
  };
  const row = (key: string, rfo: string | null | undefined = 'kabel') => [key, rfo, 'CLOSE'];

  it.each([
    ['three times alike', [row('IN1'), row('IN1'), row('in1 ')], ['pass', 'pass', 'pass'], 1, 1, 2, 0],
    ['different tickets alike but for the key', [row('IN1'), row('IN2')], ['pass', 'pass'], 2, 2, 0, 0],
    ['without a key nothing says that it is the same', [row(''), row('')], ['pass', 'pass'], 2, 2, 0, 0],
    ['alike but for a blank', [row('IN1'), row('IN1', null)], ['pass', 'fail'], 1, 2, 0, 2],
    ['what is not understood is not blank', [row('IN1', undefined), row('IN1', null)], ['pass', 'fail'], 1, 2, 0, 2],
    ['still open, twice', [row('IN1'), row('IN1')], ['unregulated', 'unregulated'], 0, 0, 1, 0],
    ['still open, then still open', [row('IN1'), row('IN1', null)], ['unregulated', 'unregulated'], 0, 0, 0, 0],
    ['still open in an earlier export', [row('IN1', null), row('IN1')], ['unregulated', 'pass'], 1, 1, 0, 0],
  ] as const)('%s', (_, rows, verdicts, compliant, judged, repeated, conflicting) => {
    for (const turn of [(list: readonly unknown[]) => [...list], (list: readonly unknown[]) => [...list].reverse()]) {
      const found = figures(turn(rows) as string[][], turn(verdicts) as Verdict[]);
      expect(found).toMatchObject({ compliant, judged });
      expect(found.trail.out.find(({ way }) => way === 'duplicate')?.count ?? 0).toBe(repeated);
      expect(found.doubt.causes.find(({ cause }) => cause === 'conflict')?.count ?? 0).toBe(conflicting);
      expect(found.trail.read).toBe(rows.length);
    }
  });

  it('that passes in one row and fails in another lies between both', () => {
    expect(figures([row('IN1'), row('IN1', null)], ['pass', 'fail']).doubt).toMatchObject({
      low: { part: 0, whole: 1 },
      high: { part: 1, whole: 1 },
    });
  });
});
