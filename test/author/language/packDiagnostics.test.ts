import { readClauses } from '../../../src/author';
import { reviewPack } from '../../../src/author/language';
import { loadExamples } from '../../../taskpane/views/rules/runExamples';
import { shippedPacks } from '../../taskpane/shelf';

async function review(change: (text: string) => string, language: 'id' | 'en' = 'id') {
  const shelf = await shippedPacks();
  const closing = shelf.get('closing')!;
  const text = change(closing.text);
  return {
    text,
    ...(await reviewPack(
      'closing',
      text,
      shelf.readText,
      await loadExamples(closing.pack, shelf.readText),
      await readClauses(shelf.readText),
      language,
    )),
  };
}

describe('lint while a pack is edited', () => {
  it('finds nothing in the pack as shipped', async () => {
    expect((await review((text) => text)).diagnostics).toEqual([]);
  });

  it('marks the word that is wrong, and says so without repeating the place', async () => {
    const { text, pack, diagnostics } = await review((all) =>
      all.replace('"operator": "equal"', '"operator": "equals"'),
    );
    expect(pack).toBeNull();
    const [found] = diagnostics;
    expect(text.slice(found!.from, found!.to)).toBe('"equals"');
    expect(found!.severity).toBe('error');
    expect(found!.message).toMatch(/operator "equals" tidak dikenal.*Maksudnya "equal"\?/);
    expect(found!.message).not.toContain('pack.json');
    expect(text.split('\n')[found!.line - 1]).toContain('"equals"');
  });

  it('marks where the text stops being JSON, in the language of the user', async () => {
    const { diagnostics } = await review((all) => all.replace('"version":', '"version"'), 'en');
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]!.message).toContain('not valid JSON');
  });

  it('warns of what runs but reads badly, a rule without examples among it', async () => {
    const { pack, diagnostics } = await review((all) => {
      const written = JSON.parse(all);
      return JSON.stringify(
        {
          ...written,
          rules: [
            ...written.rules,
            {
              ...written.rules[0],
              name: 'baru-tanpa-kata',
              when: { fact: 'layanan', operator: 'equal', value: 'X' },
            },
            {
              ...written.rules[0],
              name: 'baru-tanpa-contoh',
              conditions: { all: [{ fact: 'login_agent', operator: 'equal', value: 'agen-lain' }] },
            },
          ],
        },
        null,
        2,
      );
    });
    expect(pack).not.toBeNull();
    expect(diagnostics.map(({ severity }) => severity)).toContain('warning');
    expect(diagnostics.some(({ message }) => message.includes('[word-not-in-vocabulary]'))).toBe(true);
    expect(diagnostics.some(({ message }) => message.includes('[no-example-passes]'))).toBe(true);
  });
});
