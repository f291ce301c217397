/** `--rules`: a folder, a parcel, or a workbook that carries packs; what is no folder is laid out as one for this run. */
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../../duckdb/temporary';
import { partOf } from '../../ledger';
import { arePackFiles, filesOfKept, isSound, openParcel, type PackFiles, type Parcel } from '../../packs';
import { fill, type Language, type LocalText } from '../../text';
import { readXmlParts } from '../../xlsx';
import { UsageError } from '../command/usageError';
import { readBook } from '../source/workbook';

/** Where Excel's part of our pane keeps packs. */
export const PACK_SPACE = 'urn:patuh:pack:1';

export interface KeptPack {
  id: string;
  text: string | null;
  files?: PackFiles;
  parcel?: Parcel;
}

/** A folder as it is; the packs of a file in a folder that goes when the program ends. */
export async function rulesFrom(path: string, language: Language): Promise<string> {
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile) return path;
  const { folder } = temporaryFolder('rules');
  await layOut(await packFilesIn(path, language), folder);
  return folder;
}

/** The files of a parcel, or of all packs a workbook carries. Throws a `UsageError` where it holds none. */
export async function packFilesIn(path: string, language: Language): Promise<PackFiles> {
  const bytes = await readFile(path);
  const say = (text: LocalText): UsageError => new UsageError(fill(text[language], { path }));
  if (path.endsWith('.json')) {
    const parcel = await openParcel(bytes.toString('utf8'));
    if (parcel && 'fault' in parcel) throw new UsageError(`${path}: ${parcel.fault[language]}`);
    if (!parcel) throw say(TEXT.noParcel);
    return parcel.files;
  }
  const parts = await readXmlParts(bytes, await readBook(path, language)).catch(() => []);
  const kept = keptPacks(parts);
  for (const { id, parcel } of kept)
    if (parcel && !(await isSound(parcel))) throw new UsageError(fill(TEXT.edited[language], { path, id }));
  const files = Object.assign({}, ...kept.map(filesOfKept)) as PackFiles;
  if (Object.keys(files).length === 0) throw say(TEXT.noPacks);
  if (!arePackFiles(files)) throw say(TEXT.strange);
  return files;
}

/** Packs among the custom XML parts of a workbook. */
export function keptPacks(parts: readonly string[]): KeptPack[] {
  return parts.flatMap((xml) => {
    const part = partOf<KeptPack>(PACK_SPACE, xml);
    if (!part || typeof part.id !== 'string' || !(typeof part.text === 'string' || part.text === null)) return [];
    // Anybody can write such a part by hand.
    const { id, text, files, parcel } = part as KeptPack;
    const changed = typeof files === 'object' && files !== null && { files };
    return [{ id, text, ...changed, ...(typeof parcel?.files === 'object' && parcel.files !== null && { parcel }) }];
  });
}

/** Writes the files under a folder, with the lists that a folder of rules has. */
export async function layOut(files: PackFiles, folder: string): Promise<void> {
  const reports = Object.keys(files).flatMap((path) => /^reports\/(.+)\.json$/.exec(path)?.[1] ?? []);
  const all = { ...files, ...(reports.length > 0 && { 'reports/index.json': JSON.stringify(reports) }) };
  for (const [path, text] of Object.entries(all)) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

const TEXT = {
  noParcel: {
    id: '{{path}} bukan parcel. Buat dengan: patuh rules parcel PACK --by SIAPA --out BERKAS.json',
    en: '{{path}} is no parcel. Make one with: patuh rules parcel PACK --by WHO --out FILE.json',
  },
  noPacks: {
    id: '{{path}} tidak membawa pack sendiri. Hapus --rules: pack bawaan yang berlaku.',
    en: '{{path}} carries no packs of its own. Leave --rules away: the shipped packs rule.',
  },
  strange: {
    id: '{{path}} membawa pack dengan nama berkas yang bukan milik pack. Jangan pakai; tanyakan dari mana buku kerja ini.',
    en: '{{path}} carries a pack with names of files that no pack has. Do not use it; find out where this workbook comes from.',
  },
  edited: {
    id: '{{path}}: isi parcel "{{id}}" berubah sesudah disegel. Tambahkan lagi dari berkas aslinya.',
    en: '{{path}}: the parcel "{{id}}" was changed after it was sealed. Add it again from the original file.',
  },
} satisfies Record<string, LocalText>;
