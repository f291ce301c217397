/**
 * Which changes of a pack its examples notice. What a change does not touch says what it said: only the rules it touches are judged
 * anew, with those that are judged together with them, and the flags of all add up to the verdict.
 */
import {
  appliesFlags,
  compileProgram,
  createDatedJudge,
  F,
  isRanged,
  type Pack,
  periodsOf,
  type Rule,
  T,
  type Verdict,
  verdictAt,
} from '../../engine';
import { dayDefinition, ruleDefinition, scopeDefinition } from '../diff/definitions';
import type { Example } from '../examples/example';
import { brokenIn, sameNames } from '../examples/testExamples';

/** What some rules of a pack, and its scope, say of an example. */
interface Said {
  /** As flags. */
  scope: number;
  rules: number;
  /** Whether any of the rules applies. */
  applies: number;
  /** Names of the rules broken, without and with those of severity note. */
  failing: readonly string[];
  notes: readonly string[];
}

/** Of an example, by its place. */
type Judge = (place: number) => Said;

/** Rules that are judged together: rival readings, and those that lean on the same ranged parameter. */
interface Island {
  rules: readonly Rule[];
  said: Judge;
}

/** As long as these are the same, so is a rule that is written the same. */
const SHARED = ['parameters', 'fields', 'derived', 'lookups', 'conditions', 'vocabularies'] as const;

export class Watch {
  private readonly islands: readonly Island[];
  private readonly islandOf: ReadonlyMap<Rule, Island>;
  private readonly scope: Judge;
  private readonly definitions: ReadonlyMap<Rule, string>;
  /** Places of the examples: the one that noticed last is asked first. */
  private readonly order: number[];

  /** @param examples those that come out right without a change */
  constructor(
    private readonly pack: Pack,
    private readonly examples: readonly Example[],
  ) {
    this.islands = islandsOf(pack).map((rules) => ({ rules, said: once(this.judge({ ...pack, scope: [], rules })) }));
    this.islandOf = new Map(this.islands.flatMap((island) => island.rules.map((rule) => [rule, island] as const)));
    this.scope = once(this.judge({ ...pack, rules: [] }));
    this.definitions = new Map(pack.rules.map((rule) => [rule, ruleDefinition(pack, rule)]));
    this.order = examples.map((_, place) => place);
  }

  /**
   * @returns null where the change touches nothing that a verdict hangs on
   * @throws PackFault where lint refuses the change
   */
  notices(changed: Pack): boolean | null {
    const rescoped = this.rescopes(changed);
    const touched = new Set(this.touched(changed).map((rule) => this.islandOf.get(rule)!));
    if (!rescoped && touched.size === 0) return null;
    const rules = changed.rules.filter((rule) => {
      const island = this.islandOf.get(rule);
      return !island || touched.has(island);
    });
    const part = { ...changed, scope: rescoped ? changed.scope : [], rules };
    compileProgram(part);
    const judge = this.judge(part);
    const rest = this.islands.filter((island) => !touched.has(island));
    const rulesSomebody = changed.rules.some(({ event }) => event.params.severity !== 'data');
    const at = this.order.findIndex((place) => {
      const [now, was] = [judge(place), joined([...touched].map(({ said }) => said(place)))];
      const { verdict, notes } = this.examples[place]!;
      const renamed = !sameNames(now.failing, was.failing) || (notes !== null && !sameNames(now.notes, was.notes));
      if (!rescoped && !renamed && now.rules === was.rules && now.applies === was.applies) return false;
      const scope = (rescoped ? now : this.scope(place)).scope;
      const verdictNow = verdictOf(scope, joined([now, ...rest.map(({ said }) => said(place))]), rulesSomebody);
      return verdictNow !== verdict || (renamed && verdict !== 'unregulated');
    });
    if (at > 0) this.order.unshift(...this.order.splice(at, 1));
    return at >= 0;
  }

  /** Whether other records may be in scope, or be of another day. */
  private rescopes(changed: Pack): boolean {
    const { pack } = this;
    if (changed.scope === pack.scope && changed.source === pack.source && sharesAll(pack, changed)) return false;
    return scopeDefinition(changed) !== scopeDefinition(pack) || dayDefinition(changed) !== dayDefinition(pack);
  }

  private touched(changed: Pack): readonly Rule[] {
    const { pack } = this;
    const shares = sharesAll(pack, changed);
    if (!shares && dayDefinition(changed) !== dayDefinition(pack)) return pack.rules;
    const still = new Set(changed.rules);
    return pack.rules.filter(
      (rule) => !still.has(rule) || (!shares && ruleDefinition(changed, rule) !== this.definitions.get(rule)),
    );
  }

  private judge(part: Pack): Judge {
    const judge = createDatedJudge(part);
    return (place) => {
      const { record, context } = this.examples[place]!;
      const judged = judge(record, context);
      const { applies, rules } = judged.program;
      const some = rules.some(({ severity }) => severity !== 'data');
      return {
        scope: judged.scopeState,
        rules: judged.ruleState,
        applies: applies ? judged.answer(applies.node) : some ? T : F,
        ...brokenIn(judged),
      };
    };
  }
}

function sharesAll(pack: Pack, changed: Pack): boolean {
  return SHARED.every((part) => pack[part] === changed[part]);
}

function islandsOf(pack: Pack): (readonly Rule[])[] {
  const { rules } = compileProgram(pack);
  const periods = periodsOf(pack);
  const ranged = (name: string) => periods.some((period) => isRanged(period.pack.parameters[name]!));
  let islands: { rules: readonly Rule[]; ties: readonly string[] }[] = [];
  for (const { rule, leans } of rules) {
    const ties = [...leans.parameters].filter(ranged).concat(rule.reading ? [`reading ${rule.reading}`] : []);
    const near = islands.filter((island) => island.ties.some((tie) => ties.includes(tie)));
    islands = islands.filter((island) => !near.includes(island));
    islands.push({
      rules: [...near.flatMap((island) => island.rules), rule],
      ties: [...near.flatMap((island) => island.ties), ...ties],
    });
  }
  return islands.map((island) => island.rules);
}

function joined(parts: readonly Said[]): Said {
  return {
    scope: parts.reduce((all, { scope }) => all | scope, 0),
    rules: parts.reduce((all, { rules }) => all | rules, 0),
    applies: parts.reduce((all, { applies }) => all | applies, F),
    failing: parts.flatMap(({ failing }) => failing),
    notes: parts.flatMap(({ notes }) => notes),
  };
}

/** @param rulesSomebody whether the pack has a rule that is not about its data */
function verdictOf(scope: number, { rules, applies }: Said, rulesSomebody: boolean): Verdict {
  return verdictAt(scope | rules | (rulesSomebody ? appliesFlags({ lenient: false })[applies]! : 0));
}

function once(judge: Judge): Judge {
  const said: Said[] = [];
  return (place) => (said[place] ??= judge(place));
}
