/** Turns conditions into nodes; a condition that stands in several rules is compiled and evaluated once. */
import { PackFault } from '../fault';
import { BadOperand, operatorNamed, OPERATORS, type Operator } from '../operators';
import type { Condition, Leaf as LeafJson, Pack, Vocabulary } from '../types';
import { isUnknown, type Scalar, type Value } from '../value';
import { checkConstant, checkFactType, checkRightFact } from './checkTypes';
import type { Facts } from './facts';
import type { Memory } from './memory';
import type { Step } from './step';
import { factLeaf } from './factLeaf';
import { constantLeaf } from './leaf';
import { inForce, junction, negation, type LeafShell, type Node, type Own } from './node';
import type { Binding } from './parameters';
import { Partitions } from './partitions';
import type { Slot } from './slot';
import type { View, Views } from './views';

const MAX_DEPTH = 100;

export class Conditions {
  private readonly nodes = new Map<string, Node>();
  private readonly open: string[] = [];
  private readonly partitions: Partitions;
  private depth = 0;

  constructor(
    private readonly pack: Pack,
    private readonly facts: Facts,
    private readonly steps: Step[],
    private readonly vocabularies: Readonly<Record<string, Vocabulary>>,
    private readonly views: Views,
    private readonly memory: Memory,
    private readonly report: (fault: PackFault) => void,
  ) {
    this.partitions = new Partitions(steps, memory);
  }

  /** Called when the last condition has been compiled. */
  seal(): void {
    this.partitions.seal();
  }

  compile(json: Condition, binding: Binding, pointer: string): Node {
    if (++this.depth > MAX_DEPTH) throw new PackFault('too-deep', pointer);
    try {
      if ('all' in json) return this.list('all', json.all, binding, `${pointer}/all`);
      if ('any' in json) return this.list('any', json.any, binding, `${pointer}/any`);
      if ('not' in json) return this.not(this.compile(json.not, binding, `${pointer}/not`));
      if ('condition' in json) return this.named(json.condition, binding, `${pointer}/condition`);
      return this.leaf(json, binding, pointer);
    } catch (error) {
      if (!(error instanceof PackFault)) throw error;
      // Going on finds the other faults, too; a pack with faults never runs.
      this.report(error);
      return this.once('fault', (own) => ({ ...own, kind: 'any', children: [], needs: [], run: () => {} }));
    } finally {
      this.depth--;
    }
  }

  all(children: readonly Node[]): Node {
    return this.join('all', children);
  }

  any(children: readonly Node[]): Node {
    return this.join('any', children);
  }

  not(child: Node): Node {
    return this.once(`not:${child.id}`, (own) => negation(own, child));
  }

  inForce(day: Slot | null, from: number, to: number, today: () => number | undefined): Node {
    return this.once(`inForce:${from}:${to}`, (own) => inForce(own, day && this.views.numbers(day), from, to, today));
  }

  private once(key: string, make: (own: Own) => Node): Node {
    let node = this.nodes.get(key);
    if (!node) {
      node = make({ id: this.nodes.size, lane: this.memory.lane() });
      this.nodes.set(key, node);
      this.steps.push(node);
    }
    return node;
  }

  private join(kind: 'all' | 'any', children: readonly Node[]): Node {
    if (children.length === 1) return children[0]!;
    return this.once(`${kind}:${children.map((child) => child.id).join()}`, (own) => junction(own, kind, children));
  }

  private list(kind: 'all' | 'any', items: readonly Condition[], binding: Binding, pointer: string): Node {
    if (items.length === 0) throw new PackFault('empty-list', pointer, { found: kind });
    const children = items.map((item, i) => this.compile(item, binding, `${pointer}/${i}`));
    return this.once(`${kind}:${children.map((child) => child.id).join()}`, (own) => junction(own, kind, children));
  }

  private named(name: string, binding: Binding, pointer: string): Node {
    const conditions = this.pack.conditions ?? {};
    if (!Object.hasOwn(conditions, name))
      throw new PackFault('unknown-condition', pointer, { found: name }, Object.keys(conditions));
    if (this.open.includes(name))
      throw new PackFault('condition-cycle', pointer, { found: [...this.open, name].join(' → ') });
    this.open.push(name);
    try {
      return this.compile(conditions[name]!, binding, `/conditions/${name}`);
    } finally {
      this.open.pop();
    }
  }

  private leaf(json: LeafJson, binding: Binding, pointer: string): Node {
    const operator = operatorNamed(json.operator);
    // json-rules-engine reads "not:equal" as an operator with a decorator; the pack's dialect has none.
    if (!operator && json.operator.includes(':'))
      throw new PackFault('decorated-operator', `${pointer}/operator`, { found: json.operator });
    if (!operator)
      throw new PackFault(
        'unknown-operator',
        `${pointer}/operator`,
        { found: json.operator },
        OPERATORS.map(({ name }) => name),
      );

    const left = this.facts.find(json.fact, binding, `${pointer}/fact`, json.params);
    checkFactType(operator, left, pointer);
    const { value } = json;
    if (typeof value === 'object' && value !== null && 'fact' in value) {
      const right = this.facts.find(value.fact, binding, `${pointer}/value/fact`, value.params);
      checkRightFact(operator, left, right, pointer);
      if (right.kind === 'parameter') return this.constant(operator, left, right.values[0], pointer, right.name);
      return this.once(`${left.id} ${operator.name} #${right.id}`, (own) => this.facing(own, operator, left, right));
    }
    checkConstant(operator, left, value as Value, pointer);
    return this.constant(operator, left, value as Value, pointer);
  }

  private constant(operator: Operator, left: Slot, value: Value, pointer: string, parameter = ''): Node {
    const named = operator.right === 'words' && typeof value === 'string' ? this.words(value, pointer) : value;
    const key = `${left.id} ${operator.name} ${parameter} ${JSON.stringify(named)}`;
    return this.once(key, (own) => {
      try {
        const constant = isUnknown(named) ? named : (operator.prepare?.(named) ?? named);
        const shell: LeafShell = { ...own, kind: 'leaf', operator, left, right: { constant, parameter } };
        return constantLeaf(shell, constant, (slot) => this.view(operator, slot), this.partitions);
      } catch (error) {
        if (!(error instanceof BadOperand)) throw error;
        throw new PackFault(error.code, `${pointer}/value`, {
          found: JSON.stringify(value),
          operator: operator.name,
          fact: left.name,
          expected: left.type,
        });
      }
    });
  }

  /** A comparison with another fact; one computed from parameters alone is as good as a constant. */
  private facing(own: Own, operator: Operator, left: Slot, right: Slot): Node {
    const shell: LeafShell = { ...own, kind: 'leaf', operator, left, right: { slot: right } };
    const prepare = preparing(operator);
    const view = (slot: Slot) => this.view(operator, slot);
    if (right.constant) {
      const { value } = right.constant;
      return constantLeaf(shell, isUnknown(value) ? value : prepare(value), view, this.partitions);
    }
    const pair = operator.interval && operator.right !== 'pair' ? ([view(left), view(right)] as const) : null;
    return factLeaf(shell, right, prepare, pair);
  }

  private view(operator: Operator, slot: Slot): View {
    return operator.byDay ? this.views.days(slot) : this.views.numbers(slot);
  }

  private words(name: string, pointer: string): readonly Scalar[] {
    if (!Object.hasOwn(this.vocabularies, name))
      throw new PackFault('unknown-vocabulary', `${pointer}/value`, { found: name }, Object.keys(this.vocabularies));
    return Object.keys(this.vocabularies[name]!.values);
  }
}

/** Prepares a value met while running; one the operator cannot use leaves the record open. */
function preparing({ prepare }: Operator): (value: Value) => Value {
  if (!prepare) return (value) => value;
  return (value) => {
    try {
      return prepare(value);
    } catch (error) {
      if (error instanceof BadOperand) return undefined;
      throw error;
    }
  };
}
