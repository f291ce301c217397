/** Which changes of a pack its examples notice, which none could notice, and the record that would. */
import { agrees, createTester, mutate, mutantsOf, noticedBy, provePack, type Example } from '../../../src/author';
import { Watch } from '../../../src/author/mutation/watch';
import { compilePack } from '../../../src/engine';
import { all, any, derived, leaf, parameter, PHONE, rule, smallPack } from '../prove/smallPack';

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

  it('counts apart what the pack keeps with a reason, and names what it keeps although it does not survive', () => {
    const reason = { id: 'alasan', en: 'a reason' };
    const kept = [
      { finding: 'survived', of: 'rule calls: when dropped', reason },
      { finding: 'survived', of: 'rule calls: removed', reason },
    ];
    const came = mutate({ ...pack, kept }, few);
    expect(came.kept.map(({ change }) => change)).toEqual(['when dropped']);
    expect(came.survivors.map(({ change }) => change)).not.toContain('when dropped');
    expect(came.needless).toEqual(['rule calls: removed']);
    expect(provePack({ ...pack, kept }, null).findings.map(({ code }) => code)).not.toContain('kept-needlessly');
  });

  it('moves no end of a range beyond its value: lint refuses that', () => {
    const ranged = { ...pack, parameters: { least: { ...pack.parameters.least!, range: [3, 5] as [number, number] } } };
    const moved = [...mutantsOf(ranged)].flatMap(({ where, change }) => (where === 'parameter least' ? [change] : []));
    expect(moved).toEqual(['range 3 → 2', 'range 5 → 4', 'range 5 → 6']);
  });

  it('counts what rules about the same cells exclude as equal: a blank that another rule asks about', () => {
    const asked = smallPack({
      rules: [
        rule('recorded', leaf('contacts', 'isFilled', true), { severity: 'warn' }),
        rule('enough', enough, { severity: 'warn', when: all(PHONE, leaf('contacts', 'isFilled', true)) }),
      ],
    }).pack;
    const { equal } = mutate(asked, []);
    expect(equal.map(({ change }) => change)).toContain('when: all without contacts isFilled true');
  });

  it('is noticed by the example that its witness becomes', () => {
    const more = [...few, example('pass', [], { kind: 'MAIL', contacts: 1 })];
    expect(mutate(pack, more).survivors.map(({ change }) => change)).not.toContain('when dropped');
  });
});

describe('noticing', () => {
  const { pack } = smallPack({
    parameters: {
      least: parameter(3, { basis: 'assumed', range: [2, 4] }),
      most: parameter(9),
      soon: parameter(2, { earlier: [{ value: 5, until: '2022-12-31', who: 'O', why: 'older' }] }),
    },
    derived: { took: derived('hoursBetween', 'from', 'to') },
    conditions: { called: any(PHONE, leaf('kind', 'equal', 'CHAT')) },
    scope: [{ name: 'known', conditions: leaf('kind', 'isFilled', true), reason: { id: 'x', en: 'y' } }],
    rules: [
      rule('enough', enough, { when: { condition: 'called' } }),
      rule('enough-too', leaf('contacts', 'lessThan', { fact: 'least' }), { when: leaf('remark', 'isFilled', true) }),
      rule('strict', leaf('took', 'lessThan', 4), { reading: 'r', when: PHONE }),
      rule('mild', leaf('took', 'lessThanInclusive', { fact: 'most' }), {
        reading: 'r',
        when: PHONE,
        severity: 'warn',
      }),
      rule('order', leaf('took', 'greaterThanInclusive', 0), { severity: 'data' }),
      rule('soon', leaf('took', 'lessThanInclusive', { fact: 'soon' }), {
        severity: 'note',
        effectiveFrom: '2021-01-01',
      }),
    ],
  });
  const judge = createTester(pack);
  const examples = [0, 1, 2, 3, 4, 5, 6, 7].map((i): Example => {
    const record = {
      no: `A${i}`,
      day: [45_000, 44_000, 43_900, 43_000][i % 4]!,
      kind: ['PHONE', 'MAIL', 'CHAT', null][(i >> 1) % 4]!,
      contacts: [3, 1, null, 4][(i * 3) % 4]!,
      from: 45_000.25,
      to: 45_000.25 + [0, 3, 5, 10, -1, 4, 9, 2][i]! / 24,
      remark: i % 4 < 2 ? 'x' : null,
    };
    const made: Example = { line: i, note: '', verdict: 'pass', failing: [], notes: [], record, context: {} };
    return { ...made, ...judge(made) };
  });

  it('of the rules a change touches comes to the same as judging all of them', () => {
    const watch = new Watch(pack, examples);
    const seen = new Set<unknown>();
    for (const mutant of mutantsOf(pack)) {
      const tester = createTester(mutant.pack);
      const noticed = examples.some((one) => !agrees(one, tester(one)));
      seen.add(noticed);
      expect([mutant.where, mutant.change, watch.notices(mutant.pack) ?? false]).toEqual([
        mutant.where,
        mutant.change,
        noticed,
      ]);
    }
    expect(seen.size).toBe(2);
  });
});
