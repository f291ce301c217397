/** What `rules prove` finds in small packs with one thing wrong, and that each witness comes to what the finding says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROOF_TEXTS, proofText, provePack, witnessRow } from '../../../src/author';
import { compilePack } from '../../../src/engine';
import { readTable } from '../../../src/sheet';
import { all, any, derived, leaf, parameter, PHONE, rule, smallPack } from './smallPack';

const more = (value: number) => leaf('contacts', 'greaterThan', value);
const less = (value: number) => leaf('contacts', 'lessThan', value);
const enough = rule('enough', leaf('contacts', 'greaterThanInclusive', { fact: 'least' }));
const not = (condition: ReturnType<typeof leaf>) => ({ not: condition });
const ranged = parameter(5, { basis: 'assumed', range: [4, 6] });

/** What is put into the small pack, the findings it then has, and what their witnesses come to. */
const CASES: Readonly<Record<string, [change: object, found: string[], verdicts?: string[]]>> = {
  'nothing wrong': [{}, []],
  'a kind of record without a rule': [{ rules: [rule('phone', more(2), { when: PHONE })] }, ['gap'], ['unregulated']],
  'a rule outside the scope': [
    {
      scope: [{ name: 'mail', conditions: leaf('kind', 'equal', 'MAIL'), reason: { id: 'x', en: 'y' } }],
      rules: [enough, rule('phone', more(4), { when: PHONE })],
    },
    ['never-applies'],
  ],
  'bounds that exclude each other': [{ rules: [rule('r', all(less(10), more(90)))] }, ['never-holds'], ['fail']],
  'bounds the wrong way round': [
    { rules: [rule('r', leaf('contacts', 'between', [100, 80]))] },
    ['never-holds'],
    ['fail'],
  ],
  'a whole number between two neighbours': [{ rules: [rule('r', all(less(4), more(3)))] }, ['never-holds'], ['fail']],
  'a condition and its opposite in "when"': [
    { rules: [enough, rule('r', more(5), { when: all(PHONE, not(PHONE)) })] },
    ['never-applies'],
  ],
  'bounds that leave nothing out': [{ rules: [rule('r', any(less(10), more(5)))] }, ['never-broken'], ['pass']],
  'a bound within another': [{ rules: [rule('r', all(more(3), more(5)))] }, ['decides-nothing'], ['fail']],
  'a word that the other alternative holds': [
    {
      rules: [
        enough,
        rule('r', more(9), { when: any(PHONE, leaf('kind', 'in', ['PHONE', 'MAIL'])), severity: 'note' }),
      ],
    },
    ['decides-nothing'],
    ['fail'],
  ],
  'demands that clash': [
    { rules: [rule('a', more(5), { when: PHONE }), rule('b', less(3), { when: PHONE }), enough] },
    ['demands-clash', 'demands-clash'],
  ],
  'a demand that lifts the other': [
    {
      rules: [rule('a', leaf('remark', 'isFilled', true), { when: less(3) }), rule('b', more(4), { severity: 'warn' })],
    },
    [],
  ],
  'a weaker rule': [{ rules: [enough, rule('any', more(0))] }, ['implied'], ['fail']],
  'a weaker rule that weighs more': [
    { rules: [{ ...enough, event: rule('x', PHONE, { severity: 'warn' }).event }, rule('any', more(0))] },
    [],
  ],
  'one demand twice': [{ rules: [enough, rule('again', not(less(3)))] }, ['same-demand'], ['fail']],
  'readings that agree': [
    {
      rules: [
        rule('one', more(2), { reading: 'r' }),
        rule('two', leaf('contacts', 'greaterThanInclusive', 3), { reading: 'r' }),
      ],
    },
    ['readings-agree'],
  ],
  'readings that differ': [
    { rules: [rule('one', more(2), { reading: 'r' }), rule('two', more(3), { reading: 'r' })] },
    [],
  ],
  'a range that decides': [{ parameters: { least: ranged } }, []],
  'a range that decides nothing': [
    {
      parameters: { least: ranged },
      rules: [rule('r', any(more(3), leaf('contacts', 'greaterThanInclusive', { fact: 'least' })))],
    },
    ['decides-nothing', 'range-decides-nothing'],
  ],
  'a number nobody has set': [{ parameters: { least: parameter(null) } }, ['waits-for-number'], ['incomplete']],
  'editions that overlap': [
    { rules: [{ ...enough, effectiveTo: '2022-06-30' }, rule('new', more(4), { effectiveFrom: '2022-06-01' })] },
    ['editions-overlap'],
  ],
  'editions with days between them': [
    { rules: [{ ...enough, effectiveTo: '2022-05-31' }, rule('new', more(4), { effectiveFrom: '2022-07-01' })] },
    ['editions-gap', 'gap'],
  ],
  'editions that follow each other': [
    { rules: [{ ...enough, effectiveTo: '2022-06-30' }, rule('new', more(4), { effectiveFrom: '2022-07-01' })] },
    [],
  ],
  'a day after and before another': [
    {
      rules: [
        enough,
        rule('r', all(leaf('to', 'after', { fact: 'from' }), leaf('to', 'beforeOrOn', { fact: 'from' }))),
      ],
    },
    ['never-holds'],
    ['fail'],
  ],
  'a span longer and shorter': [
    {
      derived: { minutes: derived('minutesBetween', 'from', 'to') },
      rules: [enough, rule('r', all(leaf('minutes', 'greaterThanInclusive', 60), leaf('minutes', 'lessThan', 30)))],
    },
    ['never-holds'],
    ['fail'],
  ],
  'a span that the days forbid': [
    {
      derived: { minutes: derived('minutesBetween', 'from', 'to') },
      rules: [
        enough,
        rule('r', more(9), {
          when: all(leaf('minutes', 'greaterThan', 4320), leaf('to', 'sameDayAs', { fact: 'from' })),
        }),
      ],
    },
    ['never-applies'],
  ],
  'three days in a circle': [
    {
      rules: [
        enough,
        rule('r', more(9), {
          when: all(
            leaf('from', 'before', { fact: 'to' }),
            leaf('to', 'before', { fact: 'day' }),
            leaf('day', 'before', { fact: 'from' }),
          ),
        }),
      ],
    },
    ['never-applies'],
  ],
  'a day that is always later': [
    {
      derived: { later: derived('addDays', 'from', 'least') },
      rules: [enough, rule('r', leaf('later', 'after', { fact: 'from' }))],
    },
    ['never-broken'],
  ],
  'a bound that only an earlier value makes decide': [
    {
      parameters: { least: parameter(3, { earlier: [{ value: 6, until: '2022-12-31' }] }) },
      rules: [rule('r', all(more(4), leaf('contacts', 'greaterThanInclusive', { fact: 'least' })))],
    },
    [],
  ],
  'a bound that no value makes decide': [
    {
      parameters: { least: parameter(3, { earlier: [{ value: 4, until: '2022-12-31' }] }) },
      rules: [rule('r', all(more(4), leaf('contacts', 'greaterThanInclusive', { fact: 'least' })))],
    },
    ['decides-nothing'],
    ['fail'],
  ],
  'a finding kept with a reason': [
    {
      rules: [enough, rule('any', more(0))],
      kept: [{ finding: 'implied', of: 'any, enough', reason: { id: 'Disengaja', en: 'On purpose' } }],
    },
    [],
  ],
  'a reason for what is not found': [
    { kept: [{ finding: 'implied', of: 'any, enough', reason: { id: 'Disengaja', en: 'On purpose' } }] },
    ['kept-needlessly'],
  ],
};

describe('rules prove', () => {
  it.each(Object.entries(CASES))('%s', (_, [change, found, verdicts]) => {
    const { pack } = smallPack(change);
    const proof = provePack(pack, null);
    expect(proof.findings.map(({ code }) => code).sort()).toEqual(found);
    expect(proof.undecided).toEqual([]);
    const shown = proof.findings.flatMap(({ witness }) =>
      witness ? [compilePack(pack).checkRecord(witness.record, witness.context).verdict] : [],
    );
    if (verdicts) expect(shown).toEqual(verdicts);
  });

  it('says every finding in both languages without a hole left', () => {
    for (const [change] of Object.values(CASES)) {
      const { pack } = smallPack(change);
      for (const finding of provePack(pack, null).findings)
        for (const language of ['id', 'en'] as const) {
          const text = proofText(finding, language);
          expect(text).toContain(`[${finding.code}]`);
          expect(text).not.toMatch(/\{\{|undefined/);
        }
    }
  });

  it('finds in some case each code it can find', () => {
    const found = new Set(Object.values(CASES).flatMap(([, codes]) => codes));
    const elsewhere = ['words-unasked'];
    expect([...found, ...elsewhere].sort()).toEqual(Object.keys(PROOF_TEXTS).sort());
  });

  it('explains every code on its page, in both languages', () => {
    const parts = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'reference', 'prove.md'), 'utf8').split(
      '\n---\n',
    );
    expect(parts).toHaveLength(2);
    for (const part of parts) for (const code of Object.keys(PROOF_TEXTS)) expect(part).toContain(`\`${code}\``);
  });

  it('names words that no rule tells apart', () => {
    const { notes } = provePack(smallPack({ rules: [enough, rule('r', more(9), { when: PHONE })] }).pack, null);
    expect(notes.map(({ code, holes }) => [code, holes!.words])).toEqual([['words-unasked', 'MAIL, CHAT']]);
  });

  it('hands out a witness as a row that reads back to the same verdict', () => {
    const { pack } = smallPack({ rules: [enough, rule('any', more(0))] });
    const [finding] = provePack(pack, null).findings;
    const { record, context, asOf } = finding!.witness!;
    const row = witnessRow(pack, ['note', 'verdict', 'failing', 'no'], { record, asOf }, context, 'proof', readTable)!;
    expect(row.outcome).toEqual({ verdict: 'fail', failing: ['enough', 'any'], notes: [] });
    expect(row.captions).toContain('contacts');
    expect(row.cells[row.captions.indexOf('failing')]).toBe('enough|any');
  });
});
