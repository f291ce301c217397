/** The one wrapper around every function: reads the arguments, runs the body, shapes the result, and always settles. */
import { MissingParameter } from '../../measures';
import type { Language } from '../../text';
import type { HostValue, Shown } from '../shared/cells';
import type { FunctionDefinition } from './definition';
import { Failure, type FailureCode } from '../shared/failure';
import { startPace } from '../shared/pace';
import { fitting } from '../shared/result';
import type { Library } from '../reading/library';
import { sessionOf } from './session';

/** What the runtime gives beside the arguments. */
export interface Invocation {
  onCanceled?: () => void;
}

export interface Surroundings {
  library: Library;
  language(): Language;
  /** This Excel takes numbers with their format from a function; others get the plain number. */
  formats?(): boolean;
  /** Makes the error Excel shows: #VALUE! or #N/A with the sentence. */
  error(code: FailureCode, sentence: string): Error;
}

/** The function Excel calls. It never throws and never hangs: it resolves to cells or rejects with an error Excel can show. */
export function invokable(
  definition: FunctionDefinition,
  { library, language, formats = () => false, error }: Surroundings,
): (...handed: unknown[]) => Promise<Shown> {
  return async (...handed) => {
    const { values, invocation } = split(handed);
    const pace = startPace(definition.name);
    if (invocation) invocation.onCanceled = () => pace.cancel();
    try {
      const read = Object.entries(definition.arguments).map(([name, argument], index) => [
        name,
        argument.read(values[index] ?? null, { place: index + 1, name, date1904: library.date1904 }),
      ]);
      return fitting(await definition.run(Object.fromEntries(read), sessionOf(library, pace)), formats());
    } catch (problem) {
      const failure = failureOf(problem, definition.name);
      throw error(failure.code, failure.sentence(language()));
    }
  };
}

/** The runtime appends the invocation after the arguments; it is the one object that is neither a matrix nor an error cell. */
function split(handed: readonly unknown[]): { values: HostValue[]; invocation: Invocation | undefined } {
  const last = handed.at(-1);
  const isInvocation = typeof last === 'object' && last !== null && !Array.isArray(last) && !('code' in last);
  return {
    values: (isInvocation ? handed.slice(0, -1) : handed) as HostValue[],
    invocation: isInvocation ? (last as Invocation) : undefined,
  };
}

function failureOf(problem: unknown, name: string): Failure {
  if (problem instanceof Failure) return problem;
  if (problem instanceof MissingParameter)
    return new Failure('value', 'packBroken', { pack: problem.pack, detail: problem.parameter });
  return new Failure('value', 'unexpected', {
    function: name,
    detail: problem instanceof Error ? problem.message : String(problem),
  });
}
