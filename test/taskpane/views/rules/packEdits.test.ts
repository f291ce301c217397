import { isBroken } from '../../../../src/packs';
import type { Pack } from '../../../../src/engine';
import { formatPack } from '../../../../src/author';
import {
  countsFrom,
  withConfirmedParameter,
  withConfirmedRule,
  withNewVersion,
  withParameter,
} from '../../../../taskpane/views/rules/packEdits';
import { shippedPacks } from '../../shelf';

const parameterOf = (text: string, name: string) => (JSON.parse(text) as Pack).parameters[name]!;
const closing = async () => (await shippedPacks()).get('closing')!.text;

describe('a number that changes from a day on', () => {
  it('keeps the value before until the day before, with who changed it and why', async () => {
    const text = withParameter(await closing(), 'minAttempts', 4, '2026-03-01', {
      who: 'Penyelia 001',
      why: 'Memo 12',
    });
    expect(parameterOf(text, 'minAttempts')).toMatchObject({
      value: 4,
      earlier: [{ value: 3, until: '2026-02-28', who: 'Penyelia 001', why: 'Memo 12' }],
    });
    expect(countsFrom(parameterOf(text, 'minAttempts'))).toBe('2026-03-01');
  });

  it('goes on with a further change, and corrects one of the same day without a second entry', async () => {
    const first = withParameter(await closing(), 'minAttempts', 4, '2026-03-01');
    const second = withParameter(first, 'minAttempts', 5, '2026-06-01');
    expect(parameterOf(second, 'minAttempts').earlier).toEqual([
      { value: 3, until: '2026-02-28' },
      { value: 4, until: '2026-05-31' },
    ]);
    const corrected = withParameter(second, 'minAttempts', 6, '2026-06-01');
    expect(parameterOf(corrected, 'minAttempts')).toMatchObject({ value: 6, earlier: [{ value: 3 }, { value: 4 }] });
  });

  it('leaves no value behind that no record could be judged by', async () => {
    const text = withParameter(await closing(), 'minAttempts', 4, '2000-01-01');
    expect(parameterOf(text, 'minAttempts')).not.toHaveProperty('earlier');
  });

  it('leaves its range to the values before when it lies outside of it', async () => {
    const shelf = await shippedPacks();
    const [pack, name] = shelf.state
      .get()
      .packs.flatMap((loaded) =>
        Object.entries(loaded.pack.parameters).flatMap(([key, { range, value }]) =>
          range && typeof value === 'number' ? [[loaded, key] as const] : [],
        ),
      )[0]!;
    const { range } = pack.pack.parameters[name]!;
    const text = withParameter(pack.text, name, Number(range![1]) + 1, '2027-01-01');
    expect(parameterOf(text, name)).not.toHaveProperty('range');
    expect(parameterOf(text, name).earlier).toMatchObject([{ until: '2026-12-31', range }]);
    expect(isBroken(await shelf.tryText(pack.id, text))).toBe(false);
  });

  it('is written in the form of `rules fmt`, with the next version', async () => {
    const before = await closing();
    const text = withParameter(before, 'minAttempts', 4, '2026-03-01');
    expect(text).toBe(formatPack(JSON.parse(text)));
    expect(JSON.parse(text).version).not.toBe(JSON.parse(before).version);
  });
});

describe('other changes of a pack', () => {
  it('confirm one rule or one number and leave the others', async () => {
    const { text, pack } = (await shippedPacks()).get('tapping')!;
    const rule = pack.rules.find(({ basis, confirmed }) => basis === 'practice' && !confirmed)!.name;
    const changed = JSON.parse(withConfirmedRule(text, rule)) as Pack;
    expect(
      changed.rules.filter(({ confirmed }, i) => confirmed !== pack.rules[i]!.confirmed).map(({ name }) => name),
    ).toEqual([rule]);
    expect(parameterOf(withConfirmedParameter(text, 'qmsTarget'), 'qmsTarget').confirmed).toBe(true);
  });

  it('give a text the next version only where its author did not', async () => {
    const text = await closing();
    const { version } = JSON.parse(text) as Pack;
    expect(withNewVersion(text, version).version).not.toBe(version);
    expect(withNewVersion(text, '0.0.1')).toEqual({ text, version });
  });
});
