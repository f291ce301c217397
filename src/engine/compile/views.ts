/**
 * Views of a fact as doubles: cells of a generic array are boxed, and every comparison would unbox them anew. Made once
 * a block and fact, shared by all conditions that compare sizes.
 */
import { dayOf } from '../../calendar';
import type { Numbers } from '../numbers';
import { columnPass } from './columnPass';
import type { Memory } from './memory';
import type { CellStep } from './rowPass';
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
      const into = view.values;
      const cells = { kind: 'numbers', into } as const;
      const read = columnPass(cells);
      const own = () => {
        view.values = into;
        view.base = 0;
      };
      const run = (records: number) => {
        const { encodedNumbers, selection, from, values, base } = slot;
        own();
        if (!encodedNumbers) return read(values, base, records);
        if (selection) for (let i = 0; i < records; i++) into[i] = encodedNumbers[from + selection[i]!]!;
        else Object.assign(view, { values: encodedNumbers, base: from });
      };
      return { slot, cells, own, run } satisfies Omit<CellStep, 'needs'>;
    });
  }

  /** Whole days: the time of day dropped. */
  days(slot: Slot): View {
    const source = this.numbers(slot);
    return this.once(`${slot.id} days`, source.needs, (view) => ({
      run: (records) => {
        // The loop's own names: those of the function around it would be looked up at every record.
        const { values: own } = view;
        const { values, base } = source;
        const toDay = dayOf;
        for (let i = 0; i < records; i++) own[i] = toDay(values[base + i]!);
      },
    }));
  }

  private once(key: string, needs: readonly Step[], make: (view: View) => Omit<Step, 'needs'>): View {
    let view = this.made.get(key);
    if (!view) {
      view = { values: this.memory.doubles(), base: 0, needs };
      const step = { ...make(view), needs };
      view.needs = [step];
      this.made.set(key, view);
      this.steps.push(step);
    }
    return view;
  }
}
