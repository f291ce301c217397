import { fill, type Language, type LocalText } from '../../text';

/** A mistake of the caller: its message is shown as the one sentence on stderr, and the exit code is 2. */
export class UsageError extends Error {}

/**
 * What the machine refuses (a full disk, a folder without rights, a file that is gone, a text longer than a program can hold) as
 * one sentence; null for a mistake of ours.
 */
export function refusalOf(error: unknown, language: Language): UsageError | null {
  if (error instanceof UsageError) return error;
  const { code, path, message } = error as NodeJS.ErrnoException;
  if (code === 'ERR_STRING_TOO_LONG' || code === 'ERR_FS_FILE_TOO_LARGE' || /^Invalid string length/.test(message))
    return new UsageError(TEXT.tooLong[language]);
  const reason = machineCode(error);
  if (reason === null) return null;
  const place = path ?? /"([^"]+)"/.exec(message)?.[1] ?? TEXT.place[language];
  return new UsageError(fill((REASONS[reason] ?? TEXT.other)[language], { place, code: reason }));
}

/** The machine's code of an error, also where a library (DuckDB) passes on only its words; null for a mistake of ours. */
export function machineCode(error: unknown): string | null {
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (code !== undefined && /^E[A-Z0-9]+$/.test(code) && syscall !== undefined) return code;
  return WORDS.find(([words]) => words.test(message))?.[1] ?? null;
}

const WORDS: readonly (readonly [RegExp, string])[] = [
  // DuckDB takes no more of a disk than a part of what is free.
  [/No space left on device|not enough space on the disk|max_temp_directory_size/, 'ENOSPC'],
  [/No such file or directory|cannot find the (?:file|path)/, 'ENOENT'],
  [/Permission denied|Access is denied/, 'EACCES'],
];

const RIGHTS: LocalText = {
  id: '"{{place}}" tidak boleh dibuka atau ditulis oleh Anda ({{code}}). Minta hak aksesnya, atau pilih folder lain.',
  en: '"{{place}}" may not be opened or written by you ({{code}}). Ask for access, or choose another folder.',
};
const FULL: LocalText = {
  id: 'Disk penuh saat menulis "{{place}}" ({{code}}). Kosongkan tempat, lalu ulangi; tidak ada berkas yang setengah jadi.',
  en: 'The disk is full while writing "{{place}}" ({{code}}). Make room and try again; no file is left half done.',
};
const REASONS: Readonly<Record<string, LocalText>> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EACCES: RIGHTS,
  EPERM: RIGHTS,
  EROFS: {
    id: '"{{place}}" ada di disk yang hanya dapat dibaca ({{code}}). Pilih folder lain.',
    en: '"{{place}}" is on a disk that can only be read ({{code}}). Choose another folder.',
  },
  ENOENT: {
    id: '"{{place}}" tidak ada ({{code}}). Periksa nama dan foldernya.',
    en: '"{{place}}" is not there ({{code}}). Check its name and folder.',
  },
  ENOTDIR: {
    id: '"{{place}}" bukan folder ({{code}}). Pilih folder lain.',
    en: '"{{place}}" is no folder ({{code}}). Choose another one.',
  },
  EEXIST: {
    id: '"{{place}}" sudah ada dan bukan folder ({{code}}). Pilih nama lain.',
    en: '"{{place}}" is there already and is no folder ({{code}}). Choose another name.',
  },
};
const TEXT = {
  place: { id: 'Folder tujuan', en: 'The folder written to' },
  tooLong: {
    id: 'Berkas ini utuh, tetapi lebih panjang daripada yang dapat dibaca sekaligus (sekitar 500 juta huruf). Bagi per bulan atau ekspor sebagai .csv, lalu ulangi.',
    en: 'This file is sound, but longer than can be read at once (some 500 million characters). Split it by month or export it as .csv, then try again.',
  },
  other: {
    id: '"{{place}}" tidak dapat dibuka atau ditulis ({{code}}). Periksa disk dan foldernya, lalu ulangi.',
    en: '"{{place}}" cannot be opened or written ({{code}}). Check disk and folder, then try again.',
  },
} satisfies Record<string, LocalText>;
