/** The mapping file given with --map: which caption and which words mean which field. */
import { readFile } from 'node:fs/promises';
import { MappingError, NO_MAPPING, parseMapping, type Mapping } from '../../sheet';
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from '../command/usageError';

const MISSING: LocalText = {
  id: 'Berkas pemetaan "{{path}}" tidak dapat dibuka. Periksa nama dan foldernya.',
  en: 'The mapping file "{{path}}" cannot be opened. Check its name and folder.',
};

export async function readMap(path: string | undefined, language: Language): Promise<Mapping> {
  if (path === undefined) return NO_MAPPING;
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(fill(MISSING[language], { path }));
  });
  try {
    return parseMapping(text);
  } catch (error) {
    if (error instanceof MappingError) throw new UsageError(error.sentence[language]);
    throw error;
  }
}
