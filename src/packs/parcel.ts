/**
 * A parcel: a pack with all it needs in one file, its vocabularies, lists, examples and reports, sealed by a digest with
 * who and when. It shows that nothing was changed since; who made it is what its maker wrote.
 */
import { digestText, type LocalText } from '../text';

/** Texts by their paths under rules/: `shift/pack.json`, `vocabularies/kanal.json`. */
export type PackFiles = Readonly<Record<string, string>>;

export interface Parcel {
  format: typeof PARCEL_FORMAT;
  id: string;
  version: string;
  by: string;
  /** ISO 8601 in UTC. */
  at: string;
  files: PackFiles;
  digest: string;
}

const PARCEL_FORMAT = 'patuh-parcel/1';

/** A pack that a workbook keeps: a text of its own, a parcel it came in, or both where the parcel's was edited. */
interface KeptPack {
  id: string;
  text: string | null;
  /** Examples, vocabularies and reports that a name changed in the text was changed in. */
  files?: PackFiles;
  parcel?: Pick<Parcel, 'files'>;
}

/** What a kept pack puts before the shipped files; nothing where the shipped pack rules. */
export const filesOfKept = ({ id, text, files, parcel }: KeptPack): PackFiles => ({
  ...parcel?.files,
  ...(text !== null && { ...files, [`${id}/pack.json`]: text }),
});

/** What the trail's code of an edited pack covers: its text, and what was changed together with it. */
export const editedText = (text: string, files: PackFiles = {}): string =>
  [text, ...Object.entries(files).sort().flat()].join('\n');

export async function sealParcel(content: Pick<Parcel, 'id' | 'version' | 'by' | 'at' | 'files'>): Promise<Parcel> {
  const files = Object.fromEntries(Object.entries(content.files).sort(([a], [b]) => (a < b ? -1 : 1)));
  const { id, version, by, at } = content;
  return { format: PARCEL_FORMAT, id, version, by, at, files, digest: await digestOf({ id, version, by, at, files }) };
}

/** The parcel in a text, or the sentence that says what is wrong with it; null where the text is no parcel at all. */
export async function openParcel(text: string): Promise<Parcel | { fault: LocalText } | null> {
  let found: Partial<Parcel>;
  try {
    found = JSON.parse(text) as Partial<Parcel>;
  } catch {
    return null;
  }
  if (typeof found?.format !== 'string' || !found.format.startsWith('patuh-parcel/')) return null;
  if (!isParcel(found)) return { fault: FAULTS.form };
  if (!(await isSound(found))) return { fault: FAULTS.edited };
  return found.files[`${found.id}/pack.json`] === undefined ? { fault: FAULTS.other } : found;
}

/** Whether a parcel holds what was sealed. */
export const isSound = async (parcel: Omit<Parcel, 'format'>): Promise<boolean> =>
  (await digestOf(parcel)) === parcel.digest;

function isParcel(found: Partial<Parcel>): found is Parcel {
  const { format, files, ...words } = found;
  const texts = [words.id, words.version, words.by, words.at, words.digest];
  if (format !== PARCEL_FORMAT || texts.some((word) => typeof word !== 'string')) return false;
  return /^[\w-]+$/.test(found.id!) && arePackFiles(files);
}

/** Texts by paths of packs. A path that leads out of its folder would be written there where they are laid out. */
export const arePackFiles = (files: unknown): files is PackFiles =>
  typeof files === 'object' &&
  files !== null &&
  Object.entries(files).every(([path, text]) => PATH.test(path) && typeof text === 'string');

const PATH = /^[\w-]+(\/[\w-]+)*\/[\w-]+\.(json|csv)$/;

const digestOf = ({ id, version, by, at, files }: Omit<Parcel, 'format' | 'digest'>): Promise<string> =>
  digestText(JSON.stringify([PARCEL_FORMAT, id, version, by, at, files]));

const FAULTS = {
  form: {
    id: 'Parcel ini tidak utuh atau dari versi lain. Buat lagi dengan: patuh rules parcel',
    en: 'This parcel is damaged or of another version. Make it again with: patuh rules parcel',
  },
  edited: {
    id: 'Isi parcel ini berubah sesudah disegel: kode pemeriksanya tidak cocok. Minta berkas aslinya.',
    en: 'This parcel was changed after it was sealed: its digest does not match. Ask for the original file.',
  },
  other: {
    id: 'Parcel ini tidak memuat pack yang disebut namanya. Buat lagi dengan: patuh rules parcel',
    en: 'This parcel does not hold the pack that it names. Make it again with: patuh rules parcel',
  },
} satisfies Record<string, LocalText>;
