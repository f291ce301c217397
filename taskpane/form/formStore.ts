/** A form being filled in: what was typed, what the rules say of it, which sections it needs. Drafts are kept on every change. */
import type { Language } from '../../src/text';
import type { Drafts } from '../../src/office';
import type { SheetTable } from '../../src/sheet';
import { createStore, type Store } from '../store/createStore';
import { createMatcher } from '../store/matcher';
import type { LoadedPack } from '../store/packShelf';
import { formSections, type FormSection, type Offered } from './formModel';
import { tableWith } from './tableWith';
import { judge, type Judgement } from './judge';
import { createFormReader, type Entries, type FormReading } from './readForm';

export interface FormState {
  entries: Entries;
  /** Fields the user has been in: only they are criticised before the first try to write. */
  touched: ReadonlySet<string>;
  reading: FormReading;
  judgement: Judgement;
  visible: readonly FormSection[];
  /** False when the storage refused the draft. */
  draftKept: boolean | null;
  /** When the draft was last changed that this form began with; null where it began anew. */
  draftFrom: Date | null;
}

export interface FormStore {
  state: Store<FormState>;
  change(name: string, value: string): void;
  /** Starts over with these entries and forgets the draft. */
  reset(entries: Entries): void;
  setLanguage(language: Language): void;
  /** Tables the rules look into; `self` is the table the record will stand in, and is looked at as if it stood there. */
  setTables(tables: Readonly<Record<string, SheetTable>>): void;
}

export interface FormOptions {
  loaded: LoadedPack;
  drafts: Drafts;
  draftKey: string;
  initial: Entries;
  asOf: number;
  language: Language;
  offered?: Offered;
  /** Sections to leave out (a view that draws them itself). */
  sections?: (section: FormSection) => boolean;
}

export function createFormStore({
  loaded,
  drafts,
  draftKey,
  initial,
  asOf,
  language,
  offered,
  sections: wanted = () => true,
}: FormOptions): FormStore {
  const sections = formSections(loaded.pack, loaded.specs, offered).filter(wanted);
  const readForm = createFormReader(loaded.specs);
  const matcher = createMatcher(
    loaded.pack,
    Object.fromEntries(sections.flatMap(({ id, when }) => (when ? [[id, when]] : []))),
  );
  const context: { asOf: number; language: Language; tables?: Readonly<Record<string, SheetTable>> } = {
    asOf,
    language,
  };

  const draft = drafts.read<Entries>(draftKey);
  let draftFrom = draft && drafts.since(draftKey);

  const among = (record: FormReading['record']) => {
    const { self } = context.tables ?? {};
    return self ? { tables: { ...context.tables, self: tableWith(self, record) } } : {};
  };

  function stateOf(entries: Entries, touched: ReadonlySet<string>, draftKept: boolean | null): FormState {
    const reading = readForm(entries);
    const held = matcher.record(reading.record, context);
    const visible = sections.filter(
      ({ id, when, fields }) => !when || held.has(id) || fields.some((field) => (entries[field.name] ?? '') !== ''),
    );
    const shown = visible.flatMap((section) => section.fields.map((field) => field.name));
    return {
      entries,
      touched,
      reading,
      judgement: judge(loaded, reading, shown, { ...context, ...among(reading.record) }),
      visible,
      draftKept,
      draftFrom,
    };
  }

  const start = draft ?? initial;
  const state = createStore(stateOf(start, new Set(draft ? Object.keys(draft) : []), null));
  const again = () => state.set(({ entries, touched, draftKept }) => stateOf(entries, touched, draftKept));

  return {
    state,
    change(name, value) {
      const { entries, touched } = state.get();
      const next = { ...entries, [name]: value };
      state.set(stateOf(next, touched.has(name) ? touched : new Set([...touched, name]), drafts.save(draftKey, next)));
    },
    reset(entries) {
      drafts.drop(draftKey);
      draftFrom = null;
      state.set(stateOf(entries, new Set(), null));
    },
    setLanguage(next) {
      if (context.language === next) return;
      context.language = next;
      again();
    },
    setTables(tables) {
      context.tables = tables;
      again();
    },
  };
}
