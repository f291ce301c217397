import type { Mapping } from '../../sheet';

/** Where the data begins and which columns the pack knows: only their content decides what the reading gives. */
export interface Head {
  firstRow: number;
  /** 0-based columns with a field, and the fields they carry. */
  columns: number[];
  fields: string;
  /** What people have said about such a table in the pane. */
  mapping: Mapping;
  /** How often they had spoken. */
  lessons: number;
}
