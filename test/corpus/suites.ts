/** What every backend is asked: the tables of operators and functions as packs, and the examples of the shipped packs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileProgram, type Context, type FactType, type Pack, type Rule, type Value } from '../../src/engine';
import { DERIVED_FUNCTIONS, derivedNamed } from '../../src/engine/derived';
import { OPERATORS } from '../../src/engine/operators';
import { readExamples } from '../../src/author';
import { parseCsv, readTable, type FieldType, type SheetTable, type TypedValue } from '../../src/sheet';
import { shippedPack } from '../measures/packs';
import { tableFrom } from '../sql/everything';
import { plausible } from '../sql/plausible';
import { FUNCTIONS, OPERATOR_CASES, type FunctionCase, type OperatorCase } from './tables';

/** Records judged in one go; `expected` is what the corpus itself says of each, where it is asked at all. */
export interface Question {
  pack: Pack;
  table: SheetTable;
  context: Context;
  expected: readonly (Expected | null)[];
}

export interface Expected {
  /** null where the corpus does not say. */
  verdict: string | null;
  /** Rules that must break; null where the corpus says the verdict only. */
  broken: readonly string[] | null;
}

export interface Suite {
  name: string;
  questions: readonly Question[];
}

const text = (word: string) => ({ id: word, en: word });
const RULES = join(__dirname, '..', '..', 'rules');

type Fields = Record<string, { type: FieldType; label: ReturnType<typeof text> }>;

/** A pack in which record n is judged by rule n alone. */
function casePack(id: string, fields: Fields, more: Partial<Pack>, conditions: readonly Rule['conditions'][]): Pack {
  return {
    id,
    version: '1',
    title: text(id),
    source: { document: 'D', revision: '0', effectiveFrom: '2000-01-01', owner: 'O', status: 'example' },
    recordKey: 'case',
    parameters: {},
    ...more,
    fields: { case: { type: 'integer', label: text('case') }, ...fields },
    scope: [],
    rules: conditions.map((condition, i) => ({
      name: `case-${i}`,
      clause: String(i),
      basis: 'written',
      when: { fact: 'case', operator: 'equal', value: i },
      conditions: condition,
      event: { type: 'violation', params: { severity: 'fail', message: text('m'), fix: text('f') } },
    })),
  };
}

function questionOf(
  pack: Pack,
  records: readonly { rule: number; cells: Record<string, TypedValue>; verdict: string }[],
  context: Context = {},
): Question {
  const types = Object.fromEntries(Object.entries(pack.fields).map(([name, { type }]) => [name, type]));
  const list = records.map(({ rule, cells }) => ({
    ...Object.fromEntries(Object.keys(types).map((name) => [name, null])),
    ...cells,
    case: rule,
  }));
  const expected = records.map(({ verdict, rule }) => ({
    verdict,
    broken: verdict === 'fail' ? [`case-${rule}`] : [],
  }));
  return { pack, table: tableFrom(types, list), context, expected };
}

function operators(cases: readonly OperatorCase[]): Question {
  const fields: Fields = {};
  const derived: Record<string, NonNullable<Pack['derived']>[string]> = {};
  const conditions = cases.map(({ operator, type, value, fact }, i) => {
    fields[`f${i}`] = { type: type === 'list' ? 'text' : type, label: text(`f${i}`) };
    if (fact === undefined) return { fact: `f${i}`, operator, value };
    const map = { AB: ['A', 'B'], A: ['A'], NONE: ['C'] };
    derived[`d${i}`] = { function: 'lookup', args: [`f${i}`], options: { map }, label: text(`d${i}`) };
    return { fact: `d${i}`, operator, value };
  });
  const records = cases.flatMap(({ operator, yes, no }, i) => {
    const of = (verdict: string) => (cell: TypedValue) => ({ rule: i, cells: { [`f${i}`]: cell }, verdict });
    const readsBlank = OPERATORS.find(({ name }) => name === operator)!.readsBlank === true;
    const open: TypedValue[] = readsBlank ? [undefined] : [null, undefined];
    return [...yes.map(of('pass')), ...no.map(of('fail')), ...open.map(of('incomplete'))];
  });
  return questionOf(casePack('operators', fields, { derived }, conditions), records);
}

const PREFERRED: readonly FactType[] = ['number', 'datetime', 'time', 'duration', 'list', 'text'];

/** The type of the field that brings an argument; a blank one is of the kind of those beside it. */
function typeOfArgument(name: string, i: number, args: readonly Value[]): FactType {
  const definition = derivedNamed(name)!.args;
  const { types } = definition[Math.min(i, definition.length - 1)]!;
  const value = args[i] ?? args.find((each) => each !== null && each !== undefined && !Array.isArray(each));
  const own = typeof value === 'boolean' ? 'boolean' : typeof value === 'number' ? 'number' : 'text';
  if (types === 'any') return Array.isArray(args[i]) ? 'list' : own;
  if (typeof value === 'number' && value < 1 && types.includes('time')) return 'time';
  if (own === 'text' && types.includes('text')) return 'text';
  return PREFERRED.find((type) => types.includes(type)) ?? 'text';
}

function functions(cases: readonly FunctionCase[]): Question {
  const { asOf, people } = FUNCTIONS;
  const fields: Fields = {};
  const derived: Record<string, NonNullable<Pack['derived']>[string]> = {};
  const parameters: Record<string, Pack['parameters'][string]> = {};
  const parameter = (name: string, value: unknown, unit?: 'date' | 'time') => {
    parameters[name] = {
      value: value as number,
      label: text(name),
      clause: '1',
      basis: 'written',
      ...(unit && { unit }),
    };
  };
  const cells = cases.map(({ function: name, args, options, orElse: otherwise }, i) => {
    const own: Record<string, TypedValue> = {};
    const names = args.map((value, j) => {
      const [argument, type] = [`a${i}_${j}`, typeOfArgument(name, j, args)];
      if (type === 'list') parameter(argument, value);
      else {
        fields[argument] = { type, label: text(argument) };
        own[argument] = value as TypedValue;
      }
      return argument;
    });
    const asked = otherwise === undefined ? `d${i}` : `bare${i}`;
    derived[asked] = { function: name, args: names, options, label: text(asked) };
    if (otherwise !== undefined)
      derived[`d${i}`] = { function: 'valueOr', args: [asked], options: { otherwise }, label: text(`d${i}`) };
    return own;
  });
  const table = (types: Record<string, FieldType>) => ({
    title: text('people'),
    fields: Object.fromEntries(Object.entries(types).map(([name, type]) => [name, { type, label: text(name) }])),
  });
  const peopleTypes: Record<string, FieldType> = {
    user: 'id',
    owner: 'text',
    from: 'date',
    to: 'date',
    status: 'text',
  };
  const lookups: Pack['lookups'] = { codes: { label: text('codes'), clause: '1', basis: 'written', values: { A: 1 } } };
  const more: Partial<Pack> = {
    derived,
    parameters,
    lookups,
    tables: { people: table(peopleTypes), elsewhere: table(peopleTypes) },
  };
  // What a function gives is known once it is compiled: dates and times compare with parameters of their kind only.
  const asked = cases.map((_, i) => ({ fact: `d${i}`, operator: 'isFilled', value: true }));
  const { slots } = compileProgram(casePack('functions', fields, more, asked));
  const conditions = cases.map(({ gives }, i): Rule['conditions'] => {
    const type = slots.find(({ name }) => name === `d${i}`)!.type;
    if (gives === null || gives === undefined) return { fact: `d${i}`, operator: 'isBlank', value: true };
    if (typeof gives !== 'number') return { fact: `d${i}`, operator: 'equal', value: gives as string };
    const isMoment = type === 'date' || type === 'datetime';
    parameter(`low${i}`, gives - 1e-9, isMoment ? 'date' : type === 'time' ? 'time' : undefined);
    parameter(`high${i}`, gives + 1e-9, isMoment ? 'date' : type === 'time' ? 'time' : undefined);
    return {
      all: [
        { fact: `d${i}`, operator: 'greaterThanInclusive', value: { fact: `low${i}` } },
        { fact: `d${i}`, operator: 'lessThanInclusive', value: { fact: `high${i}` } },
      ],
    };
  });
  const pack = casePack('functions', fields, more, conditions);
  const records = cases.map(({ gives }, i) => ({
    rule: i,
    cells: cells[i]!,
    verdict: gives === undefined ? 'incomplete' : 'pass',
  }));
  const list = people['user']!.map((_, row) =>
    Object.fromEntries(Object.keys(peopleTypes).map((name) => [name, people[name]![row]])),
  );
  const tables = { people: tableFrom(peopleTypes, list) };
  return questionOf(pack, records, { asOf, tables });
}

/** The examples of a pack: one question for each day of judgement they name. */
async function examples(id: string): Promise<Suite> {
  const pack = await shippedPack(id);
  const file = (name: string) => {
    const matrix = (() => {
      try {
        return parseCsv(readFileSync(join(RULES, id, name))).matrix;
      } catch {
        return null;
      }
    })();
    return matrix && { file: name, matrix };
  };
  const others = Object.keys(pack.tables ?? {}).flatMap((name) => {
    const found = file(`examples-${name}.csv`);
    return found ? [[name, found] as const] : [];
  });
  const { examples: all } = readExamples(file('examples.csv')!, Object.fromEntries(others), pack, readTable);
  const days = [...new Set(all.map(({ context }) => context.asOf))];
  const questions = days.map((asOf): Question => {
    const { self, ...tables } = all[0]!.context.tables!;
    return {
      pack,
      table: self!,
      context: { ...(asOf !== undefined && { asOf }), tables },
      expected: all.map(({ context, verdict }) => (context.asOf === asOf ? { verdict, broken: null } : null)),
    };
  });
  return { name: id, questions };
}

export const SHIPPED = [
  ...['briefing', 'caplan', 'caring', 'closing', 'documents', 'it-tools', 'qm-score', 'staffing', 'tapping', 'tier2'],
] as const;

/** Cases of one pack: every record has a cell for each of them, so that their number counts twice. */
const CASES = 10;

const inPacks = <Case>(cases: readonly Case[]): Case[][] =>
  Array.from({ length: Math.ceil(cases.length / CASES) }, (_, i) => cases.slice(i * CASES, (i + 1) * CASES));

export const tables = (): Suite[] => [
  { name: 'operators', questions: inPacks(OPERATOR_CASES).map(operators) },
  { name: 'functions', questions: inPacks(FUNCTIONS.cases).map(functions) },
];
export const shipped = (): Promise<Suite[]> => Promise.all(SHIPPED.map(examples));

/** Rows of one sheet of made records. */
const ROWS = 1_000;

/** Made records of every shipped pack, as cells can hold them, a thousand a sheet, beginning with sheet `from`; what they come to only the closures say. */
export const random = (count: number, ids: readonly string[] = SHIPPED, from = 0): Promise<Suite[]> =>
  Promise.all(
    ids.map(async (id): Promise<Suite> => {
      const pack = await shippedPack(id);
      const questions = Array.from({ length: Math.ceil(count / ROWS) }, (_, sheet): Question => {
        const { self, others } = plausible(pack, Math.min(ROWS, count - sheet * ROWS), from + sheet);
        const context = { asOf: 45_100, tables: Object.fromEntries(others.map(({ name, table }) => [name, table])) };
        return { pack, table: self.table, context, expected: self.list.map(() => ANY) };
      });
      return { name: id, questions };
    }),
  );

const ANY: Expected = { verdict: null, broken: null };

/** Names that no case of the corpus asks. */
export function unasked(): string[] {
  const operatorsAsked = new Set(OPERATOR_CASES.map(({ operator }) => operator));
  const functionsAsked = new Set(FUNCTIONS.cases.map(({ function: name }) => name));
  return [
    ...OPERATORS.filter(({ name }) => !operatorsAsked.has(name)),
    ...DERIVED_FUNCTIONS.filter(({ name }) => !functionsAsked.has(name)),
  ].map(({ name }) => name);
}
