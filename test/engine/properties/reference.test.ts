import fc from 'fast-check';
import { compilePack, type Pack, type Rule, type Severity, type Verdict } from '../../../src/engine';
import { createReference, differences, type ReferenceAnswer } from '../../../src/engine/reference';
import { linkedPacks, packs, records } from './generators';

const PACKS = 400;
const RECORDS = 50;

/** The values of the generators' two ranges, default first: what a rule leans on decides how many cases it has. */
const SLACKS = 3;
const WIDTHS = 3;

/** The verdict as the architecture words it, from json-rules-engine's answers alone. Complete records leave nothing open. */
function verdictFrom(
  pack: Pack,
  severities: ReadonlyMap<string, Severity>,
  { scopes, cases, applies }: ReferenceAnswer,
): Verdict {
  if (scopes.includes(false)) return 'unregulated';
  const groups = new Map<string, { severity: Severity[]; rules: number[] }>();
  pack.rules.forEach(({ name, reading }, i) => {
    const key = reading === undefined ? `rule ${name}` : `reading ${reading}`;
    const group = groups.get(key) ?? { severity: [], rules: [] };
    group.severity.push(severities.get(name)!);
    group.rules.push(i);
    groups.set(key, group);
  });
  const found = new Set<string>();
  const failing: number[][] = [];
  for (const { severity, rules } of groups.values()) {
    const answers = rules.flatMap((rule) => cases[rule]!);
    const strongest = (['data', 'fail', 'warn', 'note'] as const).find((one) => severity.includes(one))!;
    if (strongest === 'fail') failing.push(rules);
    if (strongest === 'note' || !answers.includes(false)) continue;
    const mixed = answers.includes(true);
    if (!(mixed && strongest === 'data')) found.add(mixed ? 'warn' : strongest);
  }
  if (found.has('data')) return 'incomplete';
  if (applies === false) return 'unregulated';
  // However the ranges are chosen, some clause is broken in all its readings.
  const leansOn = (rule: number) => {
    const text = textOf(pack, pack.rules[rule]!);
    return { slack: /"(slack|total)"/.test(text), width: text.includes('"width"') };
  };
  const complies = (rule: number, slack: number, width: number) => {
    const leans = leansOn(rule);
    return cases[rule]![(leans.slack ? slack * (leans.width ? WIDTHS : 1) : 0) + (leans.width ? width : 0)]!;
  };
  const everywhere = [...Array(SLACKS).keys()].every((slack) =>
    [...Array(WIDTHS).keys()].every((width) =>
      failing.some((rules) => rules.every((rule) => !complies(rule, slack, width))),
    ),
  );
  if (everywhere) return 'fail';
  return found.has('fail') ? 'fail' : found.has('warn') ? 'warn' : 'pass';
}

function textOf(pack: Pack, { when, conditions }: Rule): string {
  return JSON.stringify([when, conditions]).replaceAll('{"condition":"named"}', JSON.stringify(pack.conditions));
}

/** What the author declared, softened by the rule about assumptions, worked out here from the texts of the conditions. */
function severitiesOf(pack: Pack): Map<string, Severity> {
  return new Map(
    pack.rules.map((rule) => {
      const { name, basis, event } = rule;
      const text = textOf(pack, rule);
      const ranged = /"(slack|width|total)"/.test(text);
      const guessed = text.includes('"guess"') || (basis === 'assumed' && !ranged);
      const { severity } = event.params;
      return [name, severity === 'fail' && guessed ? 'warn' : severity];
    }),
  );
}

describe('json-rules-engine as the reference', () => {
  it(`gives the same answer for every rule, leaf and verdict on ${PACKS * RECORDS} complete pairs of pack and record`, async () => {
    let pairs = 0;
    await fc.assert(
      fc.asyncProperty(
        packs({ blanks: true }),
        fc.array(records(), { minLength: RECORDS, maxLength: RECORDS }),
        async (pack, list) => {
          expect(
            await differences(
              pack,
              list.map((record) => ({ record })),
            ),
          ).toEqual([]);
          const { checkRecord } = compilePack(pack);
          const severities = severitiesOf(pack);
          const reference = createReference(pack);
          for (const [i, record] of list.entries()) {
            const { verdict, open } = checkRecord(record);
            expect(open).toEqual([]);
            // The verdict's own oracle on a tenth: the reference takes most of the time.
            if (i % 10 === 0) expect(verdict).toBe(verdictFrom(pack, severities, await reference.run(record)));
          }
          pairs += list.length;
        },
      ),
      { numRuns: PACKS },
    );
    expect(pairs).toBeGreaterThanOrEqual(20_000);
  }, 120_000);

  it('gives the same verdict where rules share ranges, also where only all of them together break a record', async () => {
    let together = 0;
    await fc.assert(
      fc.asyncProperty(linkedPacks(), fc.array(records(), { minLength: 15, maxLength: 15 }), async (pack, list) => {
        const { checkRecord } = compilePack(pack);
        const severities = severitiesOf(pack);
        const reference = createReference(pack);
        for (const record of list) {
          const { verdict, broken } = checkRecord(record);
          expect(verdict).toBe(verdictFrom(pack, severities, await reference.run(record)));
          if (verdict === 'fail' && broken.every(({ status }) => status === 'mixed')) together++;
        }
      }),
      { numRuns: 200 },
    );
    expect(together).toBeGreaterThan(5);
  }, 120_000);
});
