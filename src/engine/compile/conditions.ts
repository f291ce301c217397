/** Turns conditions into nodes; a condition that stands in several rules is compiled and evaluated once. */
import { PackFault } from '../model/fault';
import { BadOperand, meantOperators, operatorNamed, type Operator } from '../operators';
import type { Condition, Leaf as LeafJson, Pack } from '../model/types';
import { isUnknown, type Scalar, type Value } from '../model/value';
import { checkConstant, checkFactType, checkRightFact } from './checkTypes';
import type { Facts } from './facts';
import { askingConstant, askingFact } from './leaf';
import type { Branch, Node } from './node';
import type { Binding } from './parameters';
import type { Slot } from './slot';

const MAX_DEPTH = 100;

export class Conditions {
  /** In the order in which they are answered. */
  readonly all: Node[] = [];
  private readonly nodes = new Map<string, Node>();
  private readonly open: string[] = [];
  private depth = 0;

  constructor(
    private readonly pack: Pack,
    private readonly facts: Facts,
    private readonly report: (fault: PackFault) => void,
  ) {}

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
      return this.once('fault', (id) => ({ id, kind: 'any', children: [] }));
    } finally {
      this.depth--;
    }
  }

  /** True where every one is; of one, itself. */
  every(children: readonly Node[]): Node {
    return children.length === 1 ? children[0]! : this.junction('all', children);
  }

  /** True where some one is; of one, itself. */
  some(children: readonly Node[]): Node {
    return children.length === 1 ? children[0]! : this.junction('any', children);
  }

  not(child: Node): Node {
    return this.junction('not', [child]);
  }

  inForce(day: Slot | null, from: number, to: number): Node {
    return this.once(`inForce:${from}:${to}`, (id) => ({ id, kind: 'inForce', children: [], day, from, to }));
  }

  private once(key: string, make: (id: number) => Node): Node {
    let node = this.nodes.get(key);
    if (!node) {
      node = make(this.all.length);
      this.nodes.set(key, node);
      this.all.push(node);
    }
    return node;
  }

  private junction(kind: Branch['kind'], children: readonly Node[]): Node {
    return this.once(`${kind}:${children.map((child) => child.id).join()}`, (id) => ({ id, kind, children }));
  }

  private list(kind: 'all' | 'any', items: readonly Condition[], binding: Binding, pointer: string): Node {
    if (items.length === 0) throw new PackFault('empty-list', pointer, { found: kind });
    return this.junction(
      kind,
      items.map((item, i) => this.compile(item, binding, `${pointer}/${i}`)),
    );
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
        meantOperators(json.operator),
      );

    const left = this.facts.find(json.fact, binding, `${pointer}/fact`, json.params);
    checkFactType(operator, left, pointer);
    const { value } = json;
    if (typeof value === 'object' && value !== null && 'fact' in value) {
      const right = this.facts.find(value.fact, binding, `${pointer}/value/fact`, value.params);
      checkRightFact(operator, left, right, pointer);
      if (right.kind === 'parameter') return this.constant(operator, left, right.value, pointer, right.name);
      return this.once(`${left.id} ${operator.name} #${right.id}`, (id) => {
        return { id, kind: 'leaf', operator, left, right: { slot: right }, ask: askingFact(operator) };
      });
    }
    checkConstant(operator, left, value as Value, pointer);
    return this.constant(operator, left, value as Value, pointer);
  }

  private constant(operator: Operator, left: Slot, value: Value, pointer: string, parameter = ''): Node {
    const named = operator.right === 'words' && typeof value === 'string' ? this.words(value, pointer) : value;
    const key = `${left.id} ${operator.name} ${parameter} ${JSON.stringify(named)}`;
    return this.once(key, (id) => {
      try {
        const constant = isUnknown(named) ? named : (operator.prepare?.(named) ?? named);
        const ask = askingConstant(operator, left.type, constant);
        return { id, kind: 'leaf', operator, left, right: { constant, parameter }, ask };
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

  private words(name: string, pointer: string): readonly Scalar[] {
    const { vocabularies = {} } = this.pack;
    if (!Object.hasOwn(vocabularies, name))
      throw new PackFault('unknown-vocabulary', `${pointer}/value`, { found: name }, Object.keys(vocabularies));
    return Object.keys(vocabularies[name]!.values);
  }
}
