/**
 * Views of a fact as doubles: cells of a generic array are boxed, and every comparison would unbox them anew. Made once
 * a block and fact, shared by all conditions that compare sizes.
 */
import { dayOf } from '../../calendar';
import type { Numbers } from '../numbers';
import type { Memory } from './memory';
import type { Step } from './step';
import { use, type Slot } from './slot';

/** A fact as doubles, and the steps that make it so. */
export interface View extends Numbers {
  needs: readonly Step[];
}

export class Views {
  private readonly made = new Map<string, View>();

  constructor(
    private readonly steps: Step[],
    private readonly memory: Memory,
  ) {}

  /** A fact that is computed as doubles is its own view. */
  provide(slot: Slot, values: Float64Array, step: Step): void {
    this.made.set(`${slot.id}`, { values, base: 0, needs: [step] });
  }

  numbers(slot: Slot): View {
    use(slot, 'numbers');
    return this.once(`${slot.id}`, slot.step ? [slot.step] : [], (view) => {
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
        const { rows, column, values, base } = slot;
        if (rows) {
          for (let i = 0; i < records; i++) {
            const value = rows[from + i]![column];
            own[i] = typeof value === 'number' ? value : NaN;
          }
          return;
        }
        for (let i = 0; i < records; i++) {
          const value = values[base + i];
          own[i] = typeof value === 'number' ? value : NaN;
        }
      };
    });
  }

  /** Whole days: the time of day dropped. */
  days(slot: Slot): View {
    const source = this.numbers(slot);
    return this.once(`${slot.id} days`, source.needs, ({ values: own }) => (records) => {
      const { values, base } = source;
      const toDay = dayOf;
      for (let i = 0; i < records; i++) own[i] = toDay(values[base + i]!);
    });
  }

  private once(key: string, needs: readonly Step[], make: (view: View) => Step['run']): View {
    let view = this.made.get(key);
    if (!view) {
      view = { values: this.memory.doubles(), base: 0, needs };
      const step = { needs, run: make(view) };
      view.needs = [step];
      this.made.set(key, view);
      this.steps.push(step);
    }
    return view;
  }
}
