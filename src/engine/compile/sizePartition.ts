/** Classes of numbers and dates: the ranges between the bounds that conditions name. */
import { F, T, U, type Lane } from '../tri';
import { nextUp, type Bounds } from './interval';
import { asTheyAre, joinClasses, MANY, type Partition, type Question } from './partition';
import type { View } from './views';

/** From here on a bound is found by halving; below, comparing with each costs less, for it guesses no branch. */
const FEW = 12;

interface Asked extends Question {
  inside: readonly Bounds[];
  yes: number;
}

export class SizePartition implements Partition {
  base = 0;
  classOf = asTheyAre(1);
  readonly needs;
  size = 0;
  /** Class k are the numbers from `cuts[k - 1]` up to the next cut; class 0 is what is not known. */
  private readonly cuts = new Set([-Infinity]);
  private readonly asked: Asked[] = [];
  private bounds = new Float64Array(0);
  private joined: readonly number[] = [];

  constructor(
    private readonly view: View,
    readonly codes: Lane,
  ) {
    this.needs = view.needs;
  }

  /** Whether a number lies in one of the intervals (`yes`), or in none (the opposite). Null: no room for more bounds. */
  ask(inside: readonly Bounds[], yes: number): Question | null {
    if (this.asked.length > 0 && this.cuts.size + 2 * inside.length > MANY) return null;
    for (const [low, high] of inside) {
      this.cuts.add(low);
      if (high !== Infinity) this.cuts.add(nextUp(high));
    }
    const question: Asked = { inside, yes, answers: new Uint8Array(0) };
    this.asked.push(question);
    return question;
  }

  seal(): void {
    const cuts = [...this.cuts].sort((a, b) => a - b);
    const answers = this.asked.map(({ inside, yes }) => {
      const no = yes === T ? F : T;
      return Uint8Array.of(U, ...cuts.map((at) => (inside.some(([low, high]) => at >= low && at <= high) ? yes : no)));
    });
    this.joined = joinClasses(this.asked, answers, cuts.length + 1);
    this.size = Math.max(...this.joined) + 1;
    // NaN is never reached: it fills the bounds up to a multiple of four.
    this.bounds = Float64Array.from({ length: Math.ceil(cuts.length / 4) * 4 }, (_, at) => cuts[at] ?? NaN);
    this.classOf = this.bounds.length <= FEW ? Uint8Array.from(this.joined) : asTheyAre(this.size);
  }

  run(records: number): void {
    const { bounds } = this;
    const codes = this.codes.bytes;
    const { values, base } = this.view;
    if (bounds.length > FEW) return this.search(records);
    for (let b = 0; b < bounds.length; b += 4) {
      const [one, two, three, four] = [bounds[b]!, bounds[b + 1]!, bounds[b + 2]!, bounds[b + 3]!];
      if (b > 0)
        for (let i = 0; i < records; i++) {
          const value = values[base + i]!;
          codes[i]! += +(value >= one) + +(value >= two) + +(value >= three) + +(value >= four);
        }
      else
        for (let i = 0; i < records; i++) {
          const value = values[base + i]!;
          codes[i] = +(value >= one) + +(value >= two) + +(value >= three) + +(value >= four);
        }
    }
  }

  private search(records: number): void {
    const { bounds, joined } = this;
    const codes = this.codes.bytes;
    const { values, base } = this.view;
    for (let i = 0; i < records; i++) {
      const value = values[base + i]!;
      let from = 0;
      let to = bounds.length;
      while (from < to) {
        const middle = (from + to) >> 1;
        if (value >= bounds[middle]!) from = middle + 1;
        else to = middle;
      }
      codes[i] = joined[from]!;
    }
  }
}
