/** The functions' own metadata, the same file Excel reads; one a language lies beside the page. */
import type { Language } from '../../../src/text';

export interface CatalogueEntry {
  name: string;
  /** `PATUH.QMS(range, [month])` */
  signature: string;
  description: string;
  arguments: readonly { name: string; description: string; optional: boolean }[];
}

interface Metadata {
  functions: readonly {
    id: string;
    name: string;
    description: string;
    parameters?: readonly { name: string; description?: string; optional?: boolean }[];
  }[];
}

const NAMESPACE = 'PATUH';
const FILES: Readonly<Record<Language, readonly string[]>> = {
  id: ['functions.json'],
  en: ['functions.en.json', 'functions.json'],
};

export async function readCatalogue(language: Language): Promise<CatalogueEntry[]> {
  for (const file of FILES[language]) {
    const answer = await fetch(file);
    if (!answer.ok) continue;
    const { functions } = (await answer.json()) as Metadata;
    return functions.map(({ name, description, parameters = [] }) => ({
      name,
      signature: `${NAMESPACE}.${name}(${parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name)).join('; ')})`,
      description,
      arguments: parameters.map((each) => ({
        name: each.name,
        description: each.description ?? '',
        optional: each.optional ?? false,
      })),
    }));
  }
  return [];
}
