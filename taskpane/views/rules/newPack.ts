/** A pack from a file, before it joins the workbook: what it is, what is wrong with it, and the one way in. No React here. */
import { readClauses, testExamples } from '../../../src/author';
import type { Pack } from '../../../src/engine';
import { packChangedTo } from '../../../src/ledger';
import type { PackChange } from '../../../src/office';
import {
  isBroken,
  openParcel,
  packFindingText,
  sealParcel,
  type PackFiles,
  type Parcel,
  type ReadText,
} from '../../../src/packs';
import { layoutFindingText, parseLayout } from '../../../src/reports';
import { fill, type Language, type LocalText } from '../../../src/text';
import { announcePacks } from '../../store/announcePacks';
import type { LoadedPack } from '../../store/packShelf';
import { recordChange } from '../../store/recordChange';
import type { Session } from '../../store/session';
import { reviewPack } from '../../../src/author/language';
import type { Signature } from './packEdits';
import { loadExamples } from './runExamples';

export interface NewPack {
  loaded: LoadedPack;
  files: PackFiles;
  /** Null for a bare pack.json: whoever adds it seals it. */
  parcel: Parcel | null;
  /** The pack of that id that rules now. */
  before: LoadedPack | null;
  /** What lint says; none of it keeps the pack from running. */
  remarks: readonly string[];
  examples: number;
  vocabularies: readonly string[];
  reports: readonly string[];
}

/** What a file holds, or the sentences that say why it is refused. */
export async function openNewPack(
  { packs }: Pick<Session, 'packs'>,
  file: { name: string; text: string },
  language: Language,
): Promise<NewPack | { refusals: string[] }> {
  const parcel = await openParcel(file.text);
  if (parcel && 'fault' in parcel) return { refusals: [parcel.fault[language]] };
  const id = parcel?.id ?? idOf(file.text);
  if (id === null) return { refusals: [fill(TEXT.noPack[language], { file: file.name })] };
  const files = parcel?.files ?? { [`${id}/pack.json`]: file.text };
  const text = files[`${id}/pack.json`]!;
  const loaded = await packs.tryText(id, text, files);
  if (isBroken(loaded)) return { refusals: loaded.findings.map((finding) => packFindingText(finding, language)) };
  const shelf = packs.textsOf(id);
  const readText: ReadText = async (path) => files[path] ?? shelf(path);
  const examples = await loadExamples(loaded.pack, ownOnly(files)).catch(() => null);
  const failed = examples ? testExamples(loaded.pack, examples.examples) : [];
  const refusals = [
    ...failed.map(({ example: { line, note } }) => fill(TEXT.example[language], { line, note })),
    ...reportFaults(files, [...packs.state.get().packs.map(({ pack }) => pack), loaded.pack], language),
  ];
  if (refusals.length > 0) return { refusals };
  const { diagnostics } = await reviewPack(id, text, readText, examples, await readClauses(shelf), language);
  return {
    loaded,
    files,
    parcel,
    before: packs.get(id) ?? null,
    remarks: diagnostics.map(({ message }) => message),
    examples: examples?.examples.length ?? 0,
    vocabularies: namesIn(files, 'vocabularies'),
    reports: namesIn(files, 'reports'),
  };
}

/** Keeps the pack in the workbook, with its row in the audit trail; pane and cells know it at once. */
export async function addPack(
  session: Pick<Session, 'book' | 'packs' | 'scan'>,
  { loaded, files, parcel, before }: NewPack,
  { who, why }: Signature,
  what: string,
  now: Date,
): Promise<void> {
  const book = session.book!;
  const { id } = loaded;
  const [at, version] = [now.toISOString(), loaded.pack.version];
  const sealed = parcel ?? (await sealParcel({ id, version, by: who, at, files }));
  const history = (await book.readPacks()).find((kept) => kept.id === id)?.history ?? [];
  const [from, to] = [before ? `v${before.pack.version}` : '', `v${version} ${sealed.digest.slice(0, 8)}`];
  const change: PackChange = { at, who, why, what, from, to };
  const next = { id, text: null, history: [...history, change], parcel: sealed };
  const recorded = await packChangedTo(to, files[`${id}/pack.json`] ?? null);
  const entry = { at, who, kind: 'aturan', subject: `${id}: ${what}`, from, to: recorded, why } as const;
  await recordChange(book, entry, () => book.keepPack(next));
  await session.packs.load(await book.readPacks());
  await announcePacks(book, [next]);
  await session.scan.run();
}

/** A new pack brings its own examples; those of a shipped one are not its. */
const ownOnly =
  (files: PackFiles): ReadText =>
  async (path) => {
    const text = files[path];
    if (text === undefined) throw new Error(path);
    return text;
  };

function idOf(text: string): string | null {
  try {
    const { id, rules } = JSON.parse(text) as Partial<Pack>;
    return typeof id === 'string' && /^[\w-]+$/.test(id) && Array.isArray(rules) ? id : null;
  } catch {
    return null;
  }
}

function reportFaults(files: PackFiles, packs: readonly Pack[], language: Language): string[] {
  const byId = new Map(packs.map((pack) => [pack.id, pack]));
  return namesIn(files, 'reports').flatMap((name) => {
    const { findings } = parseLayout(files[`reports/${name}.json`]!, { file: `${name}.json`, packs: byId });
    return findings.map((finding) => layoutFindingText(finding, language));
  });
}

const namesIn = (files: PackFiles, folder: string): string[] =>
  Object.keys(files).flatMap((path) => (path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1, -5)] : []));

const TEXT = {
  noPack: {
    id: '{{file}} bukan pack dan bukan parcel. Pilih pack.json, atau berkas buatan "patuh rules parcel".',
    en: '{{file}} is neither a pack nor a parcel. Choose a pack.json, or a file made by "patuh rules parcel".',
  },
  example: {
    id: 'Contoh di baris {{line}} ("{{note}}") tidak menghasilkan putusan yang ditulis. Perbaiki pack atau contohnya dulu.',
    en: 'The example in line {{line}} ("{{note}}") does not come to the verdict written. Mend the pack or the example first.',
  },
} satisfies Record<string, LocalText>;
