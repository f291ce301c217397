/** Something a compiled pack does for every block of records: compute a fact, make a view of it, answer a condition. */
export interface Step {
  /** What must have run before. */
  needs: readonly Step[];
  run(records: number): void;
}

/** Of steps in the order they must run, those that some of them need. */
export function needed(steps: readonly Step[], roots: readonly Step[]): Step[] {
  const found = new Set<Step>();
  const visit = (step: Step): void => {
    if (found.has(step)) return;
    found.add(step);
    step.needs.forEach(visit);
  };
  roots.forEach(visit);
  return steps.filter((step) => found.has(step));
}
