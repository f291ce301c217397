/** The files a command is given: named one by one, or all a folder holds. */
import { foldCase } from '../../grid';
import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from '../command/usageError';
import { KNOWN } from './kinds';

const EMPTY: LocalText = {
  id: 'Folder "{{folder}}" tidak berisi berkas yang dikenal ({{known}}).',
  en: 'The folder "{{folder}}" holds no file of a known kind ({{known}}).',
};

export interface InputFile {
  path: string;
  /** Name within the folder it was found in, or as typed. */
  name: string;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Several files or a folder, which is one command's matter together. */
export async function isSeveral(words: readonly string[]): Promise<boolean> {
  return words.length > 1 || (words[0] !== undefined && (await isFolder(words[0])));
}

/**
 * In the order of their names, so that months follow each other; hidden files and Excel's own lock files are no exports.
 * @param onEmpty told of a folder that holds none, where a run goes on without it
 */
export async function inputFiles(
  words: readonly string[],
  language: Language,
  onEmpty?: (sentence: string) => void,
): Promise<InputFile[]> {
  const files: InputFile[] = [];
  for (const word of words) {
    if (!(await isFolder(word))) {
      files.push({ path: word, name: word });
      continue;
    }
    const names = (await readdir(word)).filter(
      (name) => !/^(?:\.|~\$)/.test(name) && KNOWN.includes(extname(name).toLowerCase()),
    );
    if (names.length === 0) {
      const sentence = fill(EMPTY[language], { folder: word, known: KNOWN.join(' ') });
      if (!onEmpty) throw new UsageError(sentence);
      onEmpty(sentence);
    }
    files.push(...names.sort().map((name) => ({ path: join(word, name), name })));
  }
  // Two files of one name are two answers: then each goes by its path, and by a number where even that is kept under one name.
  const once = (name: string): boolean => files.filter((file) => foldCase(file.name) === foldCase(name)).length === 1;
  const taken = new Set<string>();
  return files.map((file) => {
    const wanted = once(file.name) ? file.name : file.path;
    let name = wanted;
    for (let n = 2; taken.has(foldCase(flatName(name))); n++) name = `${wanted} (${n})`;
    taken.add(foldCase(flatName(name)));
    return { ...file, name };
  });
}

/** A name or path as the name of one file. */
export const flatName = (name: string): string => name.replace(/^(?:[A-Za-z]:)?[\\/]+/, '').replace(/[\\/]+/g, '_');
