/** Something a compiled pack does for every block of records: compute a fact, make a view of it, answer a condition. */
export interface Step {
  run(records: number): void;
}
