/** rules/coverage.json: how every clause of the five documents is served, and what is asked of their owners. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LocalText } from '../../text';

/** How a clause is served. */
export type Served = 'rules' | 'measure' | 'reference' | 'notCheckable' | 'sourceMissing';

export interface Coverage {
  text: LocalText;
  served: Served;
  /** `pack/rule` and `pack/scope`. */
  rules?: readonly string[];
  scopes?: readonly string[];
  /**
   * What else serves it, each `kind:name`: a function, a measure, a data set, a report, a view of the pane, a pack, a
   * vocabulary, a parameter or a constant table (`pack/name`).
   */
  proofs?: readonly string[];
  /** What serves it instead, why it cannot be checked, or the safe default. */
  note?: LocalText;
}

export interface DocumentQuestion {
  id: string;
  documents: readonly string[];
  question: LocalText;
}

export interface ClauseBook {
  /** Short code of a document, as clause ids begin, to the document. */
  sources: Readonly<Record<string, { document: string; title: LocalText }>>;
  /** Clause id to its coverage, in the documents' order. */
  coverage: Readonly<Record<string, Coverage>>;
  questions: readonly DocumentQuestion[];
}

export async function readClauseBook(folder: string): Promise<ClauseBook> {
  const read = async <T>(name: string) => JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8')) as T;
  return {
    sources: await read<ClauseBook['sources']>('sources'),
    coverage: await read<ClauseBook['coverage']>('coverage'),
    questions: await read<ClauseBook['questions']>('questions'),
  };
}

/** The short code a clause id begins with: `W03-1.2.5a` → `W03`. */
export function documentOf(clause: string): string {
  return clause.split('-')[0]!;
}
