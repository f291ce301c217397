/** Custom functions of samples: what Excel reads of them, and a formula to try each with. */
import type { FunctionMetadata, ParameterMetadata } from '../state/customFunctions';

export const NAMESPACE = 'SAMPLE';

export interface SampleFunction {
  metadata: FunctionMetadata;
  /** The function's name in the script. */
  body: string;
  formula: string;
}

/** Functions listed in a functions.json. */
export function listedFunctions(json: string): SampleFunction[] {
  const { functions } = JSON.parse(json) as { functions: FunctionMetadata[] };
  return functions.map((metadata) => {
    const { id, name = id, parameters = [] } = metadata;
    return { metadata, body: id, formula: formulaOf(name, parameters.map(({ type }) => exampleOf(type)).join(',')) };
  });
}

/** Functions described in comments, as Script Lab and Microsoft's generator of metadata read them. */
export function describedFunctions(source: string): SampleFunction[] {
  const described =
    /\/\*\*((?:(?!\*\/)[^])*@customfunction(?:(?!\*\/)[^])*)\*\/\s*(?:export\s+)?(?:async\s+)?function\s+(\w+)/gi;
  return [...source.matchAll(described)].map(([, comment = '', body = '']) => {
    const id = body.toUpperCase();
    const given = [...comment.matchAll(/@param\s+(?:\{([^}]*)\}\s*)?\[?(\w+)(.*)/g)].filter(
      ([, type]) => !type?.startsWith('CustomFunctions.'),
    );
    const args = given.map(([, type, , said]) => /"[^"]*"/.exec(said!)?.[0] ?? exampleOf(type, source));
    // Some samples say what to try.
    const [, tried] = /Try =[\w.]+\((.*?)\)/i.exec(comment) ?? [];
    return {
      metadata: {
        id,
        parameters: given.map(([, type, name]) => parameterOf(name!, type)),
        options: { stream: /StreamingInvocation/.test(comment), requiresAddress: /@requiresAddress/.test(comment) },
      },
      body,
      formula: formulaOf(id, tried ?? args.join(',')),
    };
  });
}

const formulaOf = (name: string, args: string): string => `=${NAMESPACE}.${name.toUpperCase()}(${args})`;

function parameterOf(name: string, type = ''): ParameterMetadata {
  if (type.endsWith('[][]')) return { name, dimensionality: 'matrix' };
  return type.endsWith('[]') ? { name, repeating: true } : { name };
}

/** What a person would type first; of a list of choices its first. */
function exampleOf(type = 'any', source = ''): string {
  const plain = type.replaceAll('[]', '');
  const [, choice] = new RegExp(`enum ${plain}\\s*\\{[^}]*?=\\s*("[^"]*"|\\d+)`).exec(source) ?? [];
  if (choice !== undefined) return choice;
  return { string: '"a"', boolean: 'TRUE' }[plain] ?? (type.endsWith('[][]') ? '{1,2;3,4}' : '2');
}
