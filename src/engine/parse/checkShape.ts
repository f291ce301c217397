/** Compares a value with its shape and reports every difference, so that later steps may trust the pack's form. */
import type { Finding } from '../model/fault';
import { serialOfIso } from '../operators';
import { LANGUAGES } from '../../text';
import { LEAF_KEYS } from '../model/condition';
import type { Shape } from '../model/shape';

type Report = (finding: Finding) => void;
type Json = Record<string, unknown>;

const NAME = /^[\w-]+$/;

export function checkShape(value: unknown, shape: Shape, pointer: string, report: Report): void {
  const wrong = (expected: string) =>
    report({ code: 'wrong-type', pointer, holes: { expected, found: kindOf(value) } });
  switch (shape.is) {
    case 'text':
      if (typeof value !== 'string' || value.trim() === '') wrong('text');
      return;
    case 'name':
      if (typeof value !== 'string' || !NAME.test(value)) wrong('name');
      return;
    case 'number':
    case 'boolean':
      if (typeof value !== shape.is) wrong(shape.is);
      return;
    case 'date':
      if (typeof value !== 'string' || serialOfIso(value) === null) wrong('date');
      return;
    case 'end':
      if (typeof value !== 'number' && typeof value !== 'string') wrong('number');
      return;
    case 'setting':
      if (value !== null && !isScalar(value) && !(Array.isArray(value) && value.every(isScalar))) wrong('setting');
      return;
    case 'local':
      if (!isObject(value)) return wrong('local');
      for (const language of LANGUAGES) {
        if (typeof value[language] !== 'string' || value[language].trim() === '')
          report({ code: 'missing-language', pointer, holes: { expected: language } });
      }
      unknownKeys(value, LANGUAGES, pointer, report);
      return;
    case 'word':
      if (typeof value !== 'string') return wrong('text');
      if (!shape.words.includes(value))
        report({ code: 'unknown-word', pointer, holes: { found: value, expected: shape.words.join(', ') } });
      return;
    case 'list':
      if (!Array.isArray(value)) return wrong('list');
      value.forEach((item, i) => checkShape(item, shape.of, `${pointer}/${i}`, report));
      return;
    case 'map':
      if (!isObject(value)) return wrong('object');
      for (const [key, item] of Object.entries(value)) checkShape(item, shape.of, `${pointer}/${key}`, report);
      return;
    case 'object':
      if (!isObject(value)) return wrong('object');
      unknownKeys(value, Object.keys(shape.keys), pointer, report);
      for (const [key, { shape: inner, required }] of Object.entries(shape.keys)) {
        if (Object.hasOwn(value, key)) checkShape(value[key], inner, `${pointer}/${key}`, report);
        else if (required) report({ code: 'missing-key', pointer, holes: { expected: key } });
      }
      return;
    case 'condition':
      return checkCondition(value, pointer, report);
    case 'any':
      return;
  }
}

const JUNCTIONS = ['all', 'any', 'not', 'condition'];

/** The traps of json-rules-engine's own dialect: it takes the first of several junctions and ignores the rest. */
function checkCondition(value: unknown, pointer: string, report: Report): void {
  if (!isObject(value))
    return report({ code: 'wrong-type', pointer, holes: { expected: 'condition', found: kindOf(value) } });
  const kinds = JUNCTIONS.filter((kind) => Object.hasOwn(value, kind));
  const [kind] = kinds;
  if (kinds.length > 1) return report({ code: 'several-junctions', pointer, holes: { found: kinds.join(', ') } });
  if (kind === undefined) {
    if (Object.hasOwn(value, 'path')) report({ code: 'path', pointer: `${pointer}/path` });
    unknownKeys(value, [...LEAF_KEYS, 'path'], pointer, report);
    for (const key of ['fact', 'operator']) {
      if (!Object.hasOwn(value, key)) report({ code: 'missing-key', pointer, holes: { expected: key } });
      else if (typeof value[key] !== 'string')
        report({
          code: 'wrong-type',
          pointer: `${pointer}/${key}`,
          holes: { expected: 'text', found: kindOf(value[key]) },
        });
    }
    if (!Object.hasOwn(value, 'value')) report({ code: 'missing-key', pointer, holes: { expected: 'value' } });
    else checkOperand(value.value, `${pointer}/value`, report);
    return;
  }
  unknownKeys(value, [kind, 'name', 'priority'], pointer, report);
  const inner = value[kind];
  const at = `${pointer}/${kind}`;
  if (kind === 'condition') {
    if (typeof inner !== 'string')
      report({ code: 'wrong-type', pointer: at, holes: { expected: 'text', found: kindOf(inner) } });
  } else if (kind === 'not') checkCondition(inner, at, report);
  else if (!Array.isArray(inner))
    report({ code: 'wrong-type', pointer: at, holes: { expected: 'list', found: kindOf(inner) } });
  else if (inner.length === 0) report({ code: 'empty-list', pointer: at, holes: { found: kind } });
  else inner.forEach((item, i) => checkCondition(item, `${at}/${i}`, report));
}

function checkOperand(value: unknown, pointer: string, report: Report): void {
  if (value === null || isScalar(value) || (Array.isArray(value) && value.every(isScalar))) return;
  if (isObject(value) && typeof value.fact === 'string') {
    if (Object.hasOwn(value, 'path')) report({ code: 'path', pointer: `${pointer}/path` });
    return unknownKeys(value, ['fact', 'params', 'path'], pointer, report);
  }
  report({ code: 'wrong-type', pointer, holes: { expected: 'operand', found: kindOf(value) } });
}

function unknownKeys(value: Json, known: readonly string[], pointer: string, report: Report): void {
  for (const key of Object.keys(value)) {
    if (!known.includes(key))
      report({ code: 'unknown-key', pointer: `${pointer}/${key}`, onKey: true, holes: { found: key }, choices: known });
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value)
    ? 'list'
    : typeof value === 'object'
      ? 'object'
      : `${typeof value} ${JSON.stringify(value)}`;
}
