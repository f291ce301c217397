/** What a pack's fields look like as a form. No React here. */
import { kindOf, type FieldSpec, type FieldType } from '../../src/sheet';
import type { LocalText } from '../../src/text';
import type { Condition, Pack } from '../../src/engine';
import { choicesOf } from '../store/cellMeanings';

export type InputKind =
  'line' | 'long' | 'number' | 'date' | 'datetime' | 'time' | 'radio' | 'select' | 'several' | 'combo';

/** Words of the sheet's own, by field: offered beside those of the vocabulary, and whatever else is typed is taken, too. */
export type Offered = Readonly<Record<string, readonly string[]>>;

export interface FormField {
  name: string;
  label: LocalText;
  type: FieldType;
  input: InputKind;
  choices: readonly string[];
  help?: LocalText;
  clause?: string;
  example?: string;
}

export interface FormSection {
  id: string;
  title: LocalText;
  clause?: string;
  fields: readonly FormField[];
  /** Shown only while this holds; always, without it. */
  when?: Condition;
}

interface SectionSource {
  id: string;
  title: LocalText;
  clause?: string;
  fields: readonly string[];
  when?: Condition;
}

/** Words for the two answers of a yes/no field, as the sheets write them. */
/** Up to so many choices stand side by side in 320 pixels. */
const RADIO_AT_MOST = 3;
const LONG_EXAMPLE = 28;
/** Nobody scrolls through more words than these: they are searched. */
const SEARCHED_FROM = 100;

/** The sections of `extensions.form`; a pack without them gets all its fields in one section. */
export function formSections(pack: Pack, specs: readonly FieldSpec[], offered: Offered = {}): FormSection[] {
  const form = pack.extensions?.form as { sections?: readonly SectionSource[] } | undefined;
  const sections = form?.sections ?? [{ id: 'all', title: pack.title, fields: Object.keys(pack.fields) }];
  return sections.map((section) => ({
    ...section,
    fields: section.fields.flatMap((name) => formField(pack, specs, name, offered) ?? []),
  }));
}

/** One field as an input; null where the pack has no such field. */
export function formField(
  pack: Pack,
  specs: readonly FieldSpec[],
  name: string,
  offered: Offered = {},
): FormField | null {
  const field = pack.fields[name];
  const spec = specs.find((candidate) => candidate.name === name);
  if (!field || !spec) return null;
  const own = offered[name];
  const known = choicesOf(spec);
  const choices = own ? [...new Set([...known, ...own])] : known;
  return {
    name,
    label: field.label,
    type: spec.type,
    input: own ? 'combo' : spec.several ? 'several' : inputFor(spec.type, choices, field.example),
    choices,
    ...(field.help ? { help: field.help } : {}),
    ...(field.clause ? { clause: field.clause } : {}),
    ...(field.example ? { example: field.example } : {}),
  };
}

function inputFor(type: FieldType, choices: readonly string[], example: string | undefined): InputKind {
  switch (kindOf(type)) {
    case 'flag':
    case 'choice':
      return choices.length > 0 && choices.length <= RADIO_AT_MOST && choices.every((word) => word.length <= 12)
        ? 'radio'
        : choices.length > SEARCHED_FROM
          ? 'combo'
          : 'select';
    case 'day':
      return 'date';
    case 'moment':
      return 'datetime';
    case 'clock':
      return 'time';
    case 'number':
      return 'number';
    case 'words':
    case 'seconds':
      return (example?.length ?? 0) > LONG_EXAMPLE ? 'long' : 'line';
  }
}
