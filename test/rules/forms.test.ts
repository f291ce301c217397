import { open, PACK_IDS } from './shipped';

interface Section {
  id: string;
  fields: readonly string[];
  when?: { condition: string };
}
interface Form {
  sections: readonly Section[];
  sets?: readonly { id: string; fields: readonly string[] }[];
  recall?: { copied: readonly string[]; asked: readonly string[]; stamped: readonly string[] };
  stages?: Readonly<Record<string, readonly { id: string; date: string; fields: readonly string[] }[]>>;
}

describe.each(PACK_IDS)('form of %s', (id) => {
  it('asks for fields and conditions the pack has', async () => {
    const { pack } = await open(id);
    const form = pack.extensions?.['form'] as Form | undefined;
    if (!form) return;
    const fields = Object.keys(pack.fields);
    for (const section of form.sections) {
      expect(fields).toEqual(expect.arrayContaining([...section.fields]));
      if (section.when) expect(Object.keys(pack.conditions ?? {})).toContain(section.when.condition);
    }
    for (const set of form.sets ?? []) expect(fields).toEqual(expect.arrayContaining([...set.fields]));
    const { copied = [], asked = [], stamped = [] } = form.recall ?? {};
    expect(fields).toEqual(expect.arrayContaining([...copied, ...asked, ...stamped]));
    for (const stage of Object.values(form.stages ?? {}).flat())
      expect(fields).toEqual(expect.arrayContaining([stage.date, ...stage.fields]));
  });
});

describe('IT tools', () => {
  it('has the ten stages of creation in order', async () => {
    const { pack } = await open('it-tools');
    const { stages } = pack.extensions!['form'] as Required<Form>;
    expect(stages['CREATE']!.map(({ id }) => id)).toEqual(Array.from({ length: 10 }, (_, i) => `5.1.${i + 1}`));
  });
});
