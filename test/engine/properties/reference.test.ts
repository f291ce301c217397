import fc from 'fast-check';
import { compilePack, type Pack, type Severity, type Verdict } from '../../../src/engine';
import { createReference, differences, type ReferenceAnswer } from '../../../src/engine/reference';
import { packs, records } from './generators';

const PACKS = 400;
const RECORDS = 50;

/** The verdict as the architecture words it, from json-rules-engine's answers alone. Complete records leave nothing open. */
function verdictFrom(
  pack: Pack,
  severities: ReadonlyMap<string, Severity>,
  { scopes, cases }: ReferenceAnswer,
): Verdict {
  if (scopes.includes(false)) return 'unregulated';
  const groups = new Map<string, { severity: Severity[]; answers: boolean[] }>();
  pack.rules.forEach(({ name, reading }, i) => {
    const key = reading === undefined ? `rule ${name}` : `reading ${reading}`;
    const group = groups.get(key) ?? { severity: [], answers: [] };
    group.severity.push(severities.get(name)!);
    group.answers.push(...cases[i]!);
    groups.set(key, group);
  });
  const found = new Set<string>();
  for (const { severity, answers } of groups.values()) {
    const strongest = (['data', 'fail', 'warn', 'note'] as const).find((one) => severity.includes(one))!;
    if (strongest === 'note' || !answers.includes(false)) continue;
    const mixed = answers.includes(true);
    if (!(mixed && strongest === 'data')) found.add(mixed ? 'warn' : strongest);
  }
  if (found.has('data')) return 'incomplete';
  return found.has('fail') ? 'fail' : found.has('warn') ? 'warn' : 'pass';
}

/** What the author declared, softened by the rule about assumptions, worked out here from the texts of the conditions. */
function severitiesOf(pack: Pack): Map<string, Severity> {
  const named = JSON.stringify(pack.conditions);
  return new Map(
    pack.rules.map(({ name, basis, when, conditions, event }) => {
      const text = JSON.stringify([when, conditions]).replaceAll('{"condition":"named"}', named);
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
});
