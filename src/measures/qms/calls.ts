/** What a tapping sheet says once its rows are sorted out: every row in exactly one bucket, with the month its call counts in. */
import type { SheetTable } from '../../sheet';
import type { QmsDefinition } from './definition';
import type { Attempts } from './recalls';
import type { Statuses } from './status';

/** The bucket of a row in the clean reading. AGREE rows = valid + return + notValid + untapped + superseded + duplicate. */
export const Bucket = {
  other: 0,
  valid: 1,
  return: 2,
  notValid: 3,
  untapped: 4,
  superseded: 5,
  duplicate: 6,
  excluded: 7,
} as const;
export type BucketName = keyof typeof Bucket;

export interface Calls extends Omit<Statuses, 'excluded'> {
  table: SheetTable;
  definition: QmsDefinition;
  bucket: Uint8Array;
  /** Month of the row's own call, and month of the first AGREE call it belongs to: a re-call counts where the sale began. */
  month: Int32Array;
  countedIn: Int32Array;
  /** For each row the row that stands for its call in the end: itself, the re-call that replaced it, or the one kept of duplicates. */
  stands: Int32Array;
  /** For each row the AGREE re-call that replaced it, or −1; and the re-calls in vain of those that were not. */
  recalledBy: Int32Array;
  attempts: ReadonlyMap<number, Attempts>;
  /** For each counted row: 1 where its call was VALID the first time it was tapped, 2 where it was not, 0 untapped. */
  firstPass: Uint8Array;
  /** Last call date of the sheet, or null. */
  lastCall: number | null;
  hasTappingDates: boolean;
  hasCallDates: boolean;
  canFindDuplicates: boolean;
}
