/** Whether the two sides of a condition fit each other and the operator; a misfit is a fault, never a silent false. */
import { PackFault } from '../model/fault';
import type { Operator } from '../operators';
import { serialOfIso } from '../operators';
import { familyOf, TEXT_TYPES, type FactType, type Value } from '../model/value';
import type { Slot } from './slot';

function comparable(a: FactType, b: FactType): boolean {
  return familyOf(a) === familyOf(b);
}

export function checkFactType(operator: Operator, left: Slot, pointer: string): void {
  if (operator.types !== 'any' && !operator.types.includes(left.type)) {
    throw new PackFault('fact-type', `${pointer}/operator`, {
      operator: operator.name,
      fact: left.name,
      found: left.type,
      expected: operator.types.join(', '),
    });
  }
}

/** A fact on the right-hand side. */
export function checkRightFact(operator: Operator, left: Slot, right: Slot, pointer: string): void {
  const { type } = right;
  const fits: Record<Operator['right'], boolean> = {
    same: comparable(left.type, type),
    number: comparable(left.type, type),
    date: comparable('date', type),
    list: type === 'list',
    words: type === 'list',
    pair: type === 'list',
    text: TEXT_TYPES.includes(type),
    pattern: TEXT_TYPES.includes(type),
    flag: type === 'boolean',
    member: type !== 'list',
  };
  if (!fits[operator.right]) throw misfit(operator, left, `${right.name} (${type})`, `${pointer}/value`);
}

/** A constant on the right-hand side; lists, pairs, dates and patterns are looked at by the operator itself. */
export function checkConstant(operator: Operator, left: Slot, value: Value, pointer: string): void {
  const at = `${pointer}/value`;
  if (value === null) throw new PackFault('null-operand', at);
  const fits = (item: unknown) => fitsType(item, left.type);
  const shown = JSON.stringify(value);
  switch (operator.right) {
    case 'same':
      if (!fits(value)) throw misfit(operator, left, shown, at);
      return;
    case 'number':
      if (
        typeof value !== 'number' ||
        (familyOf(left.type) === 'time' && !fits(value)) ||
        familyOf(left.type) === 'moment'
      )
        throw misfit(operator, left, shown, at);
      return;
    case 'list':
    case 'words':
      if (Array.isArray(value) && value.length === 0) throw new PackFault('empty-list', at, { found: operator.name });
      if (Array.isArray(value) && !value.every(fits)) throw misfit(operator, left, shown, at);
      return;
    case 'text':
      if (typeof value !== 'string') throw misfit(operator, left, shown, at);
      return;
    case 'flag':
      if (typeof value !== 'boolean') throw misfit(operator, left, shown, at);
      return;
    case 'date':
      if (typeof value !== 'string' || serialOfIso(value) === null) throw new PackFault('date', at, { found: shown });
      return;
    default:
      return;
  }
}

function fitsType(value: unknown, type: FactType): boolean {
  switch (familyOf(type)) {
    case 'words':
      return typeof value === 'string';
    case 'flag':
      return typeof value === 'boolean';
    case 'time':
      return typeof value === 'number' && value >= 0 && value < 1;
    case 'amount':
      return typeof value === 'number';
    // Serials are Excel's business: dates are compared by name, with parameters, or with the operators for dates.
    case 'moment':
    case 'list':
      return false;
  }
}

function misfit(operator: Operator, left: Slot, found: string, pointer: string): PackFault {
  return new PackFault('operand-type', pointer, {
    operator: operator.name,
    fact: left.name,
    expected: left.type,
    found,
  });
}
