/** The file Excel reads to know our functions (custom functions JSON metadata), made from the definitions. */
import type { Language } from '../text';
import type { FunctionDefinition } from './definition';

export interface FunctionsMetadata {
  /** Error cells reach the functions, so that one bad cell makes one row unknown instead of a whole figure #VALUE!. */
  allowErrorForDataTypeAny: true;
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

/** Metadata of all functions in one language. `base` is where the pages of `docs/functions` are served. */
export function metadataOf(
  definitions: readonly FunctionDefinition[],
  language: Language,
  base: string,
): FunctionsMetadata {
  return {
    allowErrorForDataTypeAny: true,
    functions: definitions.map((definition) => ({
      id: definition.name,
      name: definition.name,
      description: definition.about[language],
      helpUrl: `${base}${definition.name}.html`,
      parameters: Object.entries(definition.arguments).map(([name, argument]) => ({
        name,
        description: describe(argument, language),
        type: 'any',
        // A literal arrives as a matrix of one; declared scalar, a range would make Excel call the function once a cell.
        dimensionality: 'matrix',
        ...(argument.optional ? { optional: true } : {}),
      })),
      result: { type: 'any', dimensionality: definition.result === 'spill' ? 'matrix' : 'scalar' },
      options: { cancelable: true },
    })),
  };
}

function describe({ about, choices }: FunctionDefinition['arguments'][string], language: Language): string {
  return choices
    ? `${about[language]} ${language === 'id' ? 'Pilihan' : 'Choices'}: ${Object.keys(choices).join(', ')}.`
    : about[language];
}
