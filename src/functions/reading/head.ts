/** Where the data begins and which columns the pack knows: only their content decides what the reading gives. */
export interface Head {
  firstRow: number;
  /** 0-based columns with a field, and the fields they carry. */
  columns: number[];
  fields: string;
}
