/** What the pane says, in the language of a walk: its own texts and the labels of its packs, so that one walk proves both languages. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../src/text';
import { textsOf } from '../../taskpane/text/texts';
import type { Pane } from './panePage';

export const LANGUAGES: readonly Language[] = ['id', 'en'];
const NAMES: Readonly<Record<Language, string>> = { id: 'Bahasa Indonesia', en: 'English' };

interface LabelledPack {
  fields: Readonly<Record<string, { label: Readonly<Record<Language, string>> }>>;
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
  const file = path.resolve(__dirname, '../../rules', packId, 'pack.json');
  const { fields } = JSON.parse(readFileSync(file, 'utf8')) as LabelledPack;
  return {
    t: textsOf(language),
    label: (field) => new RegExp(`^${fields[field]!.label[language].replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`),
  };
}
