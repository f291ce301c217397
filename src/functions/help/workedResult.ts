/** Runs a definition's worked example through the same wrapper that Excel calls. */
import type { HostValue, Shown } from '../shared/cells';
import type { FunctionDefinition } from '../call/definition';
import { invokable } from '../call/invoke';
import type { Library } from '../reading/library';

export async function workedResult(definition: FunctionDefinition, library: Library): Promise<Shown> {
  const run = invokable(definition, {
    library,
    language: () => 'id',
    error: (_, sentence) => new Error(`The example of ${definition.name} fails: ${sentence}`),
  });
  return run(...definition.example.call.map((value) => handed(value, definition)));
}

/** `{ range: 'Tiket' }` is the whole range of that name, `{ range: 'Tiket:1' }` its second column without the caption. */
function handed(value: FunctionDefinition['example']['call'][number], { example }: FunctionDefinition): HostValue {
  if (typeof value !== 'object' || value === null) return value;
  const [name, column] = splitRange(value.range, example.ranges);
  const rows = example.ranges[name]!;
  return column === null ? rows : rows.slice(1).map((row) => [row[column]!]);
}

function splitRange(text: string, ranges: Readonly<Record<string, unknown>>): [string, number | null] {
  if (Object.hasOwn(ranges, text)) return [text, null];
  const at = text.lastIndexOf(':');
  return [text.slice(0, at), Number(text.slice(at + 1))];
}
