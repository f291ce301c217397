/** Numbers that are really names: order numbers, logins, phones typed without an apostrophe. */
import { unknown, type CellResult } from './remark';

/** Excel keeps 15 significant digits; whatever was typed beyond them is zeros now. */
const FIRST_DAMAGED = 1e15;

/** The digits of a number cell as text, or why they cannot be trusted. */
export function digitsOf(cell: number): CellResult {
  if (!Number.isFinite(cell) || Math.abs(cell) >= 1e21) return unknown('damagedNumber');
  if (Math.abs(cell) >= FIRST_DAMAGED) return unknown('tooManyDigits');
  return String(cell);
}
