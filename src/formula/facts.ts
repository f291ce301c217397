/** The facts of a compiled pack as cells: fields as they are read, derived facts each in a working column of its own. */
import type { FactType, Lookup, Pack, Slot, Value } from '../engine';
import { derivedNamed, type DerivedName } from '../engine/derived';
import type { LocalText } from '../text';
import { DERIVED_FORMULA } from './derived';
import { DOUBT, missingFact, UNKNOWN, type Fact } from './fact';
import { NoFormula } from './noFormula';
import type { ParameterSheet } from './parameterSheet';
import type { FormulaTable, FormulaWorld } from './tables';
import { fits, type WorkingSheet } from './workingSheet';

/** Their result may be a blank cell. */
const MAY_BE_BLANK: ReadonlySet<string> = new Set<DerivedName>(['latestInTable', 'lookup', 'ifBlank']);
/** Their result may be in doubt by itself. */
const MAY_DOUBT: ReadonlySet<string> = new Set<DerivedName>(['countInTable', 'latestInTable', 'overlapsInTable']);

export interface FactsOptions {
  pack: Pack;
  /** Last day of the period that is judged. */
  until: number;
  working: WorkingSheet;
  parameters: ParameterSheet;
  tables: Readonly<Record<string, FormulaTable>>;
  say(text: LocalText): string;
  refuse(place: string, error: NoFormula): void;
}

export class Facts {
  private readonly known = new Map<number, Fact>();

  constructor(private readonly options: FactsOptions) {}

  of(slot: Slot): Fact {
    let fact = this.known.get(slot.id);
    if (!fact) this.known.set(slot.id, (fact = this.make(slot)));
    return fact;
  }

  /** Whether a cell behind the fact holds what a formula does not understand. */
  unread(slot: Slot): string[] {
    if (slot.kind === 'field') return [this.of(slot).unread ?? []].flat();
    return slot.kind === 'derived' ? [...new Set(slot.sources.flatMap((source) => this.unread(source)))] : [];
  }

  parameter(name: string, value: Value): Fact {
    return this.options.parameters.fact(name, value, this.options.until);
  }

  private make(slot: Slot): Fact {
    const { parameters, tables } = this.options;
    if (slot.kind === 'field') return tables['self']!.field(slot.name) ?? missingFact(slot.name, slot.type);
    if (slot.kind === 'parameter') return this.parameter(slot.name, slot.value);
    return slot.kind === 'asOf' ? parameters.asOfFact : this.derived(slot);
  }

  private derived({ name, type, function: made, options = {}, sources }: Slot): Fact {
    const { pack, until, working, parameters, tables, say, refuse } = this.options;
    const { label, args = [] } = pack.derived![name]!;
    const caption = say(label);
    const world: FormulaWorld = {
      names: args,
      name,
      asOf: parameters.asOfFact,
      epoch: parameters.epoch,
      lookup: ({ map, lookup }) => {
        const shared = Object.hasOwn(pack.lookups ?? {}, String(lookup)) ? pack.lookups![String(lookup)]! : null;
        const values = (map as Lookup['values'] | undefined) ?? shared?.values ?? {};
        return parameters.lookup(map ? name : String(lookup), values, map ? null : shared, until);
      },
      table: (each) => (Object.hasOwn(tables, each) ? tables[each] : undefined),
      step: (formula) => working.column(`${caption} …`, formula),
    };
    const facts = sources.map((source) => this.of(source));
    try {
      const plain = DERIVED_FORMULA[made as DerivedName](facts, options, world);
      if (plain === UNKNOWN) return missingFact(name, type);
      const { readsBlank, tellsUnread } = derivedNamed(made!)!;
      const inDoubt = facts.filter((fact) => fact.doubts);
      const handedOn = readsBlank ? [] : inDoubt.map(({ text }) => `ISERR(${text})`);
      const formula = handedOn.length === 0 ? plain : `IF(OR(${handedOn.join(',')}),${DOUBT},${plain})`;
      const isInDoubt = tellsUnread ? inDoubt.length > 0 || facts.some(({ isCell }) => isCell) : handedOn.length > 0;
      const doubts = MAY_DOUBT.has(made!) || isInDoubt;
      if (!fits(formula)) throw new NoFormula('long', made!, name);
      return {
        name,
        type,
        text: working.column(caption, formula),
        blank: MAY_BE_BLANK.has(made!),
        missing: false,
        epoch: parameters.epoch,
        doubts,
      };
    } catch (error) {
      if (!(error instanceof NoFormula)) throw error;
      refuse(name, error);
      return missingFact(name, type as FactType);
    }
  }
}
