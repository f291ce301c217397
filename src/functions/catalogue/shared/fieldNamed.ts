import type { ArgumentPlace } from '../../shared/argument';
import { foldWord } from '../../../grid';
import { Failure } from '../../shared/failure';
import type { RunnablePack } from '../../../packs';
import type { TableReading } from '../../reading/tableReading';

/** The field a user means by a caption of his sheet, by the field's own name or by its label. Refuses with the captions there are. */
export function fieldNamed(word: string, { table }: TableReading, { specs }: RunnablePack, at: ArgumentPlace): string {
  const wanted = foldWord(word);
  const present = Object.values(table.columns).filter((column) => column.source);
  const byCaption = present.find((column) => foldWord(column.source!.caption) === wanted);
  if (byCaption) return byCaption.field;
  const bySpec = specs.find(({ name, label, aliases }) =>
    [name, label.id, label.en, ...aliases].some((each) => foldWord(each) === wanted),
  );
  if (bySpec && table.columns[bySpec.name]?.source) return bySpec.name;
  throw new Failure('value', 'fieldUnknown', {
    ...at,
    found: word,
    captions: present.map((column) => `"${column.source!.caption}"`).join(', '),
  });
}
