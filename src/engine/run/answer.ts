/** Runs a program over a block of records; the lanes of its nodes then hold the answers. */
import type { Program } from '../compile/program';
import type { Slot } from '../compile/slot';
import type { Context } from '../environment';
import type { Frame } from './frame';

export function answer(
  program: Program,
  frame: Frame,
  context: Context,
  from: number,
  records: number,
  selection: Uint16Array | null = null,
): void {
  program.environment.context = context;
  for (const slot of program.asOf) (slot.values as unknown[]).fill(context.asOf);
  const bind = frame.block(from, records, selection);
  for (const slot of program.fields) if (isUsed(slot)) bind(slot);
  for (const step of program.steps) step.run(records);
}

function isUsed({ uses }: Slot): boolean {
  return uses.values || uses.words || uses.blanks || uses.numbers;
}
