/** What the pane says, in the language of a walk: its own texts and the labels of its packs, so that one walk proves both languages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../src/text';
import { textsOf } from '../../taskpane/text/texts';
import '../../taskpane/text/reportTexts';
import '../../taskpane/text/requestsTexts';
import '../../taskpane/text/tappingTexts';
import type { Pane } from './panePage';

export const LANGUAGES: readonly Language[] = ['id', 'en'];
const NAMES: Readonly<Record<Language, string>> = { id: 'Bahasa Indonesia', en: 'English' };

interface LabelledPack {
  fields: Readonly<Record<string, Labelled>>;
}
interface Labelled {
  label: Readonly<Record<Language, string>>;
}
interface LabelledList {
  groups: readonly { items: readonly ({ field: string } & Partial<Labelled>)[] }[];
}

export interface Words {
  t: ReturnType<typeof textsOf>;
  /** The beginning of a field's label, as its input carries it. */
  label(field: string): RegExp;
}

/** Sets the pane's language and gives its words. */
export async function speak({ pane, go }: Pane, language: Language, packId: string): Promise<Words> {
  await go('help');
  await pane.getByRole('radio', { name: NAMES[language] }).check();
  const fields = labelsOf(path.resolve(__dirname, '../../rules', packId));
  return {
    t: textsOf(language),
    label: (field) => new RegExp(`^${fields[field]!.label[language].replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`),
  };
}

/** The fields of a pack, and the parameters of its lists. */
function labelsOf(folder: string): Record<string, Labelled> {
  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  const labels = { ...(read('pack.json') as LabelledPack).fields };
  const lists = existsSync(path.join(folder, 'scorecards')) ? readdirSync(path.join(folder, 'scorecards')) : [];
  for (const list of lists)
    for (const { field, label } of (read(`scorecards/${list}`) as LabelledList).groups.flatMap(({ items }) => items))
      if (label) labels[field] ??= { label };
  return labels;
}
