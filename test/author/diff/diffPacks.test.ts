/** What another version of a small pack changes: which verdicts, by which rule, for what kind of record. */
import { diffPacks, turnText, textChangeText } from '../../../src/author';
import { compilePack } from '../../../src/engine';
import { derived, leaf, parameter, PHONE, rule, smallPack } from '../prove/smallPack';

const more = (value: number) => leaf('contacts', 'greaterThan', value);
const enough = rule('enough', leaf('contacts', 'greaterThanInclusive', { fact: 'least' }));
const phone = rule('phone', more(4), { when: PHONE });
const scope = (word: string) => [
  { name: 'kind', conditions: leaf('kind', 'equal', word), reason: { id: 'x', en: 'y' } },
];
const kept = {
  parameters: { least: parameter(12) },
  derived: { age: derived('completedMonths', 'from', 'asOf') },
  rules: [rule('kept', leaf('age', 'lessThan', { fact: 'least' }))],
};

/** Older and newer version, and the turns as "rule: from → to: kind". */
const CASES: Readonly<Record<string, [old: object, fresh: object, turns: string[]]>> = {
  nothing: [{}, {}, []],
  'a lower bound': [{}, { parameters: { least: parameter(2) } }, ['enough (1.1): FAIL → PASS: Contacts 2']],
  'another severity': [
    {},
    { rules: [{ ...enough, event: rule('enough', PHONE, { severity: 'warn' }).event }] },
    ['enough (1.1): FAIL → WARNING: Contacts 0–2'],
  ],
  'a basis that no longer fails': [
    {},
    { rules: [{ ...enough, basis: 'assumed' }] },
    ['enough (1.1): FAIL → WARNING: Contacts 0–2'],
  ],
  'a rule more': [{}, { rules: [enough, phone] }, ['phone (1.1): PASS → FAIL: Kind PHONE; Contacts 3–4']],
  'a rule more that some records break besides': [
    {},
    { rules: [enough, rule('some', more(4))] },
    ['some (1.1): PASS → FAIL: Contacts 3–4', 'some (1.1): still FAIL, but now breaks this rule: Contacts 0–2'],
  ],
  'a rule less': [{ rules: [enough, phone] }, {}, ['phone (1.1): FAIL → PASS: Kind PHONE; Contacts 3–4']],
  'a rule broken besides': [
    {},
    { rules: [enough, rule('some', more(0))] },
    ['some (1.1): still FAIL, but now breaks this rule: Contacts 0'],
  ],
  'another name, clause and message': [
    { rules: [enough] },
    { rules: [{ ...enough, name: 'plenty', clause: '1.2' }] },
    [],
  ],
  'a scope': [{}, { scope: scope('MAIL') }, ['scope or days in force: FAIL → UNREGULATED: Kind PHONE, CHAT']],
  'a word less': [
    { rules: [enough, rule('kinds', leaf('kind', 'in', ['PHONE', 'MAIL']))] },
    { rules: [enough, rule('kinds', leaf('kind', 'in', ['PHONE']))] },
    ['kinds (1.1): PASS → FAIL: Kind MAIL'],
  ],
  'a number that changes from a day on': [
    {},
    { parameters: { least: parameter(2, { earlier: [{ value: 3, until: '2023-06-30' }] }) } },
    ['enough (1.1): FAIL → PASS: Contacts 2'],
  ],
};

describe('rules diff of all records', () => {
  it.each(Object.entries(CASES))('%s', (_, [before, after, turns]) => {
    const [old, fresh] = [smallPack(before).pack, smallPack(after).pack];
    const found = diffPacks(old, fresh, null);
    const said = found.turns.map((turn) => turnText(turn, 'en').replace(/Day [^;]*; |; Day .*/g, ''));
    // Records that a blank leaves open come besides; each of them is as true.
    for (const turn of turns) expect(said).toContain(turn);
    if (turns.length === 0) expect(said).toEqual([]);
    for (const { from, to, witness } of found.turns) {
      const verdicts = [old, fresh].map(
        (pack) => compilePack(pack).checkRecord(witness.record, witness.context).verdict,
      );
      expect(verdicts).toEqual([from, to]);
    }
    expect(found.turns.some(({ from, to }) => from !== to)).toBe(turns.some((turn) => turn.includes('→')));
  });

  it('finds what turns by the day of judgement, which today would not show', () => {
    const old = smallPack(kept).pack;
    const fresh = smallPack({ ...kept, parameters: { least: parameter(6) } }).pack;
    const [turn] = diffPacks(old, fresh, null).turns.filter(({ from, to }) => from === 'pass' && to === 'fail');
    const months = compilePack(fresh).checkRecord(turn!.witness.record, turn!.witness.context).rules[0]!;
    expect(turn!.witness.context.asOf).toBeGreaterThan(turn!.witness.record.from as number);
    expect(months.status).toBe('broken');
  });

  it('names what is written otherwise, in both languages', () => {
    const message = { id: 'Kurang', en: 'Too few' };
    const renamed = {
      ...enough,
      name: 'plenty',
      clause: '1.2',
      event: { ...enough.event, params: { ...enough.event.params, message } },
    };
    const { texts } = diffPacks(smallPack({}).pack, smallPack({ version: '1.1.0', rules: [renamed] }).pack, null);
    expect(texts.map(({ where, what }) => `${where}: ${what}`)).toEqual([
      'pack: version',
      'rule plenty: renamed',
      'rule plenty: clause',
      'rule plenty: message',
      'rule plenty: message',
    ]);
    expect(texts.map((change) => textChangeText(change, 'id'))).toContain('rule plenty, klausul: 1.1 → 1.2');
    expect(texts.map((change) => textChangeText(change, 'en'))).toContain('rule plenty, renamed: enough → plenty');
  });

  it('says what it cannot compare', () => {
    const { pack } = smallPack({});
    const fresh = {
      ...pack,
      fields: { ...pack.fields, contacts: { ...pack.fields.contacts!, type: 'number' as const } },
    };
    expect(diffPacks(pack, fresh, null).undecided).toMatchObject([{ code: 'type-changed', subject: 'contacts' }]);
  });
});
