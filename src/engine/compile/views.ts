/**
 * Views of a fact as doubles: cells of a generic array are boxed, and every comparison would unbox them anew. Made once
 * a block and fact, shared by all conditions that compare sizes.
 */
import type { Numbers } from '../numbers';
import { BLOCK } from '../tri';
import type { Step } from './step';
import { use, type Slot } from './slot';

export class Views {
  private readonly made = new Map<string, Numbers>();

  constructor(private readonly steps: Step[]) {}

  /** A fact that is computed as doubles is its own view. */
  provide(slot: Slot, values: Float64Array): void {
    this.made.set(`${slot.id}`, { values, base: 0 });
  }

  numbers(slot: Slot): Numbers {
    use(slot, 'numbers');
    return this.once(`${slot.id}`, (view) => {
      const own = view.values;
      return (records) => {
        const { encodedNumbers, selection, from } = slot;
        view.values = own;
        view.base = 0;
        if (encodedNumbers && selection) {
          for (let i = 0; i < records; i++) own[i] = encodedNumbers[from + selection[i]!]!;
          return;
        }
        if (encodedNumbers) {
          view.values = encodedNumbers;
          view.base = from;
          return;
        }
        const { values, base } = slot;
        for (let i = 0; i < records; i++) {
          const value = values[base + i];
          own[i] = typeof value === 'number' ? value : NaN;
        }
      };
    });
  }

  /** Whole days: the time of day dropped, rounded to the second first as `dayOf` does. */
  days(slot: Slot): Numbers {
    const source = this.numbers(slot);
    return this.once(`${slot.id} days`, ({ values: own }) => (records) => {
      const { values, base } = source;
      for (let i = 0; i < records; i++) own[i] = Math.floor(Math.round(values[base + i]! * 86_400) / 86_400);
    });
  }

  private once(key: string, make: (view: Numbers) => Step['run']): Numbers {
    let view = this.made.get(key);
    if (!view) {
      view = { values: new Float64Array(BLOCK), base: 0 };
      this.made.set(key, view);
      this.steps.push({ run: make(view) });
    }
    return view;
  }
}
