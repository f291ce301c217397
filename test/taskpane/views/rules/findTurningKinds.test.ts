import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { turningKinds } from '../../../../taskpane/views/rules/findTurningKinds';
import { loadExamples } from '../../../../taskpane/views/rules/runExamples';
import { folder, patuhJson } from '../../../cli/patuh';
import { shippedPacks } from '../../shelf';

describe('the kinds of records that a change turns', () => {
  it('are those that `rules diff` names, in both languages', async () => {
    const other = folder().missing('qm-score');
    cpSync('rules/qm-score', other, { recursive: true });
    const file = join(other, 'pack.json');
    const text = readFileSync(file, 'utf8');
    const changed = text.replace(/("coachingBelow": \{\s*"value": )\d+/, '$19');
    expect(changed).not.toBe(text);
    writeFileSync(file, changed);
    const packs = await shippedPacks();
    const [old, next] = [packs.get('qm-score')!, await packs.tryText('qm-score', changed)];
    if (!('pack' in next)) throw new Error('the changed pack must run');
    const examples = await loadExamples(old.pack, packs.readText);
    const said = await patuhJson(['rules', 'diff', 'qm-score', other]);
    const kinds = turningKinds({ old: old.pack, fresh: next.pack, examples, language: 'id' });
    expect(kinds.turns).toEqual((said.turns as { message: string }[]).map(({ message }) => message));
    expect(kinds.turns.length).toBeGreaterThan(0);
    expect(kinds.texts).toEqual([expect.stringContaining('coachingBelow')]);
    // What is asked of a worker is a copy.
    const english = turningKinds(structuredClone({ old: old.pack, fresh: next.pack, examples, language: 'en' }));
    expect(english.turns[0]).toMatch(/PASS|FAIL|WARNING/);
  });
});
