/** What is still possible while a proof is looked for: parts of facts and answers of conditions, both only ever less, and undone. */

export class State {
  /** By slot: 1 for each part that is still possible. */
  readonly alive: readonly Uint8Array[];
  readonly left: Uint16Array;
  /** By node: the answers that are still possible. */
  readonly answers: Uint8Array;
  /** Something has no possibility left. */
  failed = false;
  private readonly trail: { of: Uint8Array; at: number; was: number; slot: number }[] = [];

  constructor(sizes: readonly number[], nodes: number) {
    this.alive = sizes.map((size) => new Uint8Array(size).fill(1));
    this.left = Uint16Array.from(sizes);
    this.answers = new Uint8Array(nodes).fill(7);
  }

  mark(): number {
    return this.trail.length;
  }

  undo(mark: number): void {
    this.failed = false;
    while (this.trail.length > mark) {
      const { of, at, was, slot } = this.trail.pop()!;
      of[at] = was;
      if (slot >= 0) this.left[slot]!++;
    }
  }

  /** Returns whether anything changed. */
  drop(slot: number, part: number): boolean {
    const of = this.alive[slot]!;
    if (of[part] === 0) return false;
    this.trail.push({ of, at: part, was: 1, slot });
    of[part] = 0;
    if (--this.left[slot]! === 0) this.failed = true;
    return true;
  }

  keep(slot: number, only: (part: number) => boolean): boolean {
    const of = this.alive[slot]!;
    let changed = false;
    for (let part = 0; part < of.length; part++)
      if (of[part] === 1 && !only(part)) changed = this.drop(slot, part) || changed;
    return changed;
  }

  narrow(node: number, set: number): boolean {
    const was = this.answers[node]!;
    if ((was & set) === was) return false;
    this.trail.push({ of: this.answers, at: node, was, slot: -1 });
    this.answers[node] = was & set;
    if ((was & set) === 0) this.failed = true;
    return true;
  }
}
