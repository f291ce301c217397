import { UsageError } from '../../src/cli/command/usageError';
import { commands } from '../../src/cli/commands';

export interface Answer {
  refusal: string | null;
  agree?: number;
  available?: number;
  target?: number;
  groups: { key: string; agree: number }[];
  notes: string[];
  findings: { text: string }[];
  doubt?: { rows: number };
  lines?: { total: number; records: number; header: number; above: number; left: number };
}

/** What `measure qms` says of a file, in this process. */
export const qms = (file: string, ...more: string[]): Promise<Answer> => measure('qms', file, ...more);

export async function measure(name: string, file: string, ...more: string[]): Promise<Answer> {
  const out: string[] = [];
  const io = { out: (line: string) => void out.push(line), err: () => undefined, language: 'id' as const };
  try {
    await commands.find((command) => command.name === 'measure')!.run([name, file, '--json', ...more], io);
    return { refusal: null, ...(JSON.parse(out.join('')) as Omit<Answer, 'refusal'>) };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { refusal: error.message, groups: [], notes: [], findings: [] };
  }
}
