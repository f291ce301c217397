/** Which changes of a pack its examples notice, which none could notice, and the record that would. */
import { mutate, mutantsOf, noticedBy, type Example } from '../../../src/author';
import { compilePack } from '../../../src/engine';
import { all, leaf, PHONE, rule, smallPack } from '../prove/smallPack';

const enough = leaf('contacts', 'greaterThanInclusive', { fact: 'least' });
const example = (verdict: Example['verdict'], failing: string[], record: Example['record']): Example => ({
  line: 2,
  note: '',
  verdict,
  failing,
  notes: null,
  record: { no: 'A1', day: 45_000, ...record },
  context: {},
});

describe('mutation', () => {
  const { pack } = smallPack({
    rules: [
      rule('calls', all(enough, leaf('contacts', 'greaterThan', 1)), { when: PHONE }),
      rule('some', leaf('contacts', 'greaterThan', 0)),
    ],
  });
  const few = [
    example('pass', [], { kind: 'PHONE', contacts: 3 }),
    example('fail', ['calls'], { kind: 'PHONE', contacts: 2 }),
  ];

  it('deletes conditions, drops "when", moves days, takes rules away and weighs them otherwise', () => {
    const changes = [...mutantsOf(pack)].map(({ where, change }) => `${where}: ${change}`);
    for (const change of [
      'rule calls: all without contacts greaterThan 1',
      'rule calls: when dropped',
      'rule calls: removed',
      'rule calls: severity fail → warn',
      'source: effectiveFrom 2020-01-01 → 2019-12-31',
    ])
      expect(changes).toContain(change);
  });

  it('counts apart what no record could notice, and shows the record that would notice the others', () => {
    const { mutants, killed, equal, survivors } = mutate(pack, few);
    expect(equal.map(({ change }) => change)).toContain('all without contacts greaterThan 1');
    expect(killed + equal.length + survivors.length).toBe(mutants);
    const dropped = survivors.find(({ change }) => change === 'when dropped')!;
    const { record, context } = dropped.witness!;
    const say = (one: typeof pack) =>
      compilePack(one)
        .checkRecord(record, context)
        .broken.map(({ rule: name }) => name);
    expect(say(pack)).not.toEqual(say(dropped.pack));
  });

  it('finds a record for a survivor of any kind: a day of the pack', () => {
    const { survivors } = mutate(pack, few);
    const wanted = ['effectiveFrom 2020-01-01 → 2020-01-02', 'effectiveFrom 2020-01-01 → 2019-12-31'];
    for (const change of wanted) {
      const survivor = survivors.find((one) => one.change === change)!;
      const { record, context } = noticedBy(pack, survivor, null)!;
      const verdict = (one: typeof pack) => compilePack(one).checkRecord(record, context).verdict;
      expect([change, verdict(pack)]).not.toEqual([change, verdict(survivor.pack)]);
    }
  });

  it('counts a weight that does not count apart: what rests on practice warns until it is confirmed', () => {
    const practised = { ...pack, rules: pack.rules.map((each) => ({ ...each, basis: 'practice' as const })) };
    const { equal, survivors } = mutate(practised, []);
    expect(equal.map(({ change }) => change)).toContain('severity fail → warn');
    expect(survivors.map(({ change }) => change)).toContain('confirmed → true');
  });

  it('is noticed by the example that its witness becomes', () => {
    const more = [...few, example('pass', [], { kind: 'MAIL', contacts: 1 })];
    expect(mutate(pack, more).survivors.map(({ change }) => change)).not.toContain('when dropped');
  });
});
