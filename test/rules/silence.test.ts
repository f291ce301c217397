/** Where the documents are silent, nobody fails. */
import { compilePack } from '../../src/engine';
import { readClauseBook } from '../../src/cli/clauses/coverage';
import { writtenClause } from '../../src/author';
import { open, PACK_IDS, RULES } from './shipped';

describe.each(PACK_IDS)('%s', (id) => {
  it('fails nobody for a rule that is assumed or practice only', async () => {
    const { pack, examples } = await open(id);
    const { checkRecord } = compilePack(pack);
    const mild = new Set(
      pack.rules
        .filter(({ basis, confirmed }) => (basis === 'assumed' || basis === 'practice') && !confirmed)
        .map(({ name }) => name),
    );
    const failing = examples!.examples.flatMap(({ record, context }) =>
      checkRecord(record, context).broken.filter(({ rule, severity }) => mild.has(rule) && severity === 'fail'),
    );
    expect(failing).toEqual([]);
  });

  it('fails nobody on a row where only the key is filled, except for evidence the clause wants recorded', async () => {
    const { pack } = await open(id);
    const blank = Object.fromEntries(
      Object.keys(pack.fields).map((name) => [name, name === pack.recordKey ? 'X1' : null]),
    );
    expect(['incomplete', 'pass', 'warn', 'unregulated']).toContain(
      compilePack(pack).checkRecord(id === 'closing' ? { ...blank, rfo: 'x', info_perbaikan: 'x' } : blank).verdict,
    );
  });

  it('fails nobody on a sheet without any of its columns', async () => {
    const { pack } = await open(id);
    expect(compilePack(pack).checkRecord({}).verdict).not.toBe('fail');
  });

  it('leaves a record dated before its document alone', async () => {
    const { pack, examples } = await open(id);
    if (pack.recordDate === undefined) return;
    const { checkRecord } = compilePack({ ...pack, source: { ...pack.source, effectiveFrom: '2099-01-01' } });
    for (const { record, context, line } of examples!.examples) {
      const undated = Object.hasOwn(pack.fields, pack.recordDate) && (record[pack.recordDate] ?? null) === null;
      if (!undated)
        expect([line, checkRecord(record, context).verdict]).toEqual([
          line,
          expect.stringMatching(/^(unregulated|incomplete)$/),
        ]);
    }
  });
});

describe('lost and missing sources', () => {
  it('give no rule that could fail', async () => {
    const { coverage } = await readClauseBook(RULES);
    const served = new Map(Object.entries(coverage).map(([id, each]) => [writtenClause(id), each.served]));
    for (const id of PACK_IDS) {
      const { pack } = await open(id);
      for (const { name, clause } of pack.rules) expect([name, served.get(clause)]).toEqual([name, 'rules']);
    }
  });
});

it('QMS is the same for every campaign: what it is made of has one value in all packs that count it (BAB III)', async () => {
  const { pack: first } = await open('tapping');
  const { pack: other } = await open('caring');
  const names = [...new Set([...Object.keys(first.parameters), ...Object.keys(other.parameters)])].filter((name) =>
    /^(qms|agree|valid|return|notValid|declined|recallInputs|follow)/.test(name),
  );
  expect(names.length).toBeGreaterThan(10);
  const valuesOf = ({ parameters }: typeof first) =>
    names.map((name) => [name, parameters[name]?.value, parameters[name]?.earlier]);
  expect(valuesOf(other)).toEqual(valuesOf(first));
});
