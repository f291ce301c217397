/** The file Excel reads to know our functions (custom functions JSON metadata), made from the definitions. */
import type { Language } from '../text';
import { namesOf, type FunctionDefinition } from './call/definition';
import { NAMESPACE } from './help/names';

export interface FunctionsMetadata {
  /** Error cells reach the functions, so that one bad cell makes one row unknown instead of a whole figure #VALUE!. */
  allowErrorForDataTypeAny: true;
  /** Ratios come with their format. */
  allowCustomDataForDataTypeAny: true;
  functions: FunctionMetadata[];
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description: string;
  helpUrl: string;
  parameters: { name: string; description: string; type: 'any'; dimensionality: 'matrix'; optional?: true }[];
  result: { type: 'any'; dimensionality: 'scalar' | 'matrix' };
  options: { cancelable: true };
}

/**
 * Metadata of all functions in one language, under every name they have or had. `base` is where the pages of `docs/functions` are served.
 */
export function metadataOf(
  definitions: readonly FunctionDefinition[],
  language: Language,
  base: string,
): FunctionsMetadata {
  return {
    allowErrorForDataTypeAny: true,
    allowCustomDataForDataTypeAny: true,
    functions: definitions.flatMap((definition) =>
      namesOf(definition).map((name) => ({
        id: name,
        name,
        description: name === definition.name ? definition.about[language] : formerNameOf(definition, language),
        helpUrl: `${base}${definition.name}.html`,
        parameters: Object.entries(definition.arguments).map(([key, argument]) => ({
          name: key,
          description: describe(argument, language),
          type: 'any' as const,
          // A literal arrives as a matrix of one; declared scalar, a range would make Excel call the function once a cell.
          dimensionality: 'matrix' as const,
          ...(argument.optional ? { optional: true as const } : {}),
        })),
        result: { type: 'any', dimensionality: definition.result === 'spill' ? 'matrix' : 'scalar' },
        options: { cancelable: true },
      })),
    ),
  };
}

function formerNameOf({ name }: FunctionDefinition, language: Language): string {
  return language === 'id'
    ? `Nama lama ${NAMESPACE}.${name}, isinya sama.`
    : `Former name of ${NAMESPACE}.${name}, which is the same.`;
}

function describe({ about, choices }: FunctionDefinition['arguments'][string], language: Language): string {
  return choices
    ? `${about[language]} ${language === 'id' ? 'Pilihan' : 'Choices'}: ${Object.keys(choices).join(', ')}.`
    : about[language];
}
