/** Calls a function as Excel does, with the packs of this repository. */
import { CATALOGUE } from '../../src/functions/catalogue';
import type { Shown } from '../../src/functions/shared/cells';
import type { FunctionDefinition } from '../../src/functions/call/definition';
import { shippedLibrary } from '../../src/functions/help/shippedLibrary';
import { invokable } from '../../src/functions/call/invoke';
import type { Library } from '../../src/functions/reading/library';
import type { Language } from '../../src/text';

/** What the cell shows instead of a value. */
export class ShownError extends Error {
  constructor(
    readonly code: '#VALUE!' | '#N/A',
    sentence: string,
  ) {
    super(sentence);
  }
}

function definitionOf(name: string): FunctionDefinition {
  const found = CATALOGUE.find((definition) => definition.name === name);
  if (!found) throw new Error(`There is no function ${name}.`);
  return found;
}

const shared = shippedLibrary();

export function caller({
  library = shared,
  language = 'id' as Language,
}: { library?: Library; language?: Language } = {}) {
  return (name: string, ...handed: unknown[]): Promise<Shown> =>
    invokable(definitionOf(name), {
      library,
      language: () => language,
      error: (code, sentence) => new ShownError(code === 'na' ? '#N/A' : '#VALUE!', sentence),
    })(...handed);
}

/** The error a call ends with. */
export async function errorOf(call: Promise<unknown>): Promise<ShownError> {
  try {
    await call;
  } catch (problem) {
    if (problem instanceof ShownError) return problem;
    throw problem;
  }
  throw new Error('The call gave a value.');
}
