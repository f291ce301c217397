/** The steps of a request as the it-tools pack lists them (`extensions.form.stages`): per kind of request, in order, each dated by a field. */
import type { Pack } from '../../engine';
import type { LocalText } from '../../text';
import { MissingParameter } from '../shared/parameters';

export interface Stage {
  id: string;
  clause: string;
  title: LocalText;
  /** Who takes the step. */
  actor: LocalText;
  /** Field that holds the day it was taken. */
  date: string;
  /** What else the clause asks for at this step: it stays open while one of them is blank in a sheet that has the column. */
  fields?: readonly string[];
  /** The step is taken but stays open while this field says one of these words. */
  openWhile?: { field: string; values: readonly string[] };
}

/** Stages by kind of request (a word of the vocabulary of `jenis_pengajuan`). */
export type StageLists = Readonly<Record<string, readonly Stage[]>>;

export function stagesOf(pack: Pack): StageLists {
  const form = pack.extensions?.['form'] as { stages?: StageLists } | undefined;
  if (!form?.stages) throw new MissingParameter(pack.id, 'extensions.form.stages');
  return form.stages;
}
