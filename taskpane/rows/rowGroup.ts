export interface RowGroup {
  /** What its rows are, in words. */
  text: string;
  /** Records of the table or tables the figure was counted in. */
  rows: readonly number[];
  /** What is missing here to the target, in words; '' where nothing is. */
  missing: string;
  /** The words say how many there are already. */
  counted?: boolean;
  /** Its rows would have to change for the target. */
  work: boolean;
}
