/**
 * What `=`, `<>`, `<`, `>`, `<=` and `>=` answer. Univer said that a truth value does not differ from a text or a number
 * (`TRUE<>""`), and took `*` and `?` of a text for wildcards, which Excel does in the criteria of functions only.
 */
import { ArrayValueObject, BooleanValueObject, ErrorValueObject, IFunctionService } from '@univerjs/engine-formula';
import type { BaseValueObject } from '@univerjs/engine-formula';
import type { Engine } from './univer';

export function compareAsExcel(engine: Engine): void {
  const compare = engine.get(IFunctionService).getExecutor('COMPARE' as never) as unknown as {
    /** Set by the operator before it asks. */
    _compareType: Operator;
    calculate(left: BaseValueObject, right: BaseValueObject): BaseValueObject;
  };
  compare.calculate = (left, right) => {
    const operator = compare._compareType;
    return left.isArray() || right.isArray() ? inEachCell(left, right, operator) : compared(left, right, operator);
  };
}

type Operator = '=' | '<>' | '<' | '>' | '<=' | '>=';

const HOLDS: Readonly<Record<Operator, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

/** Arrays are compared cell by cell; one row, one column or one value goes with all rows, columns or cells of the other. */
function inEachCell(left: BaseValueObject, right: BaseValueObject, operator: Operator): BaseValueObject {
  const [one, other] = [shaped(left), shaped(right)];
  const rowCount = Math.max(one.rows, other.rows);
  const columnCount = Math.max(one.columns, other.columns);
  const calculateValueList = Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (_, column) => {
      const [a, b] = [one.at(row, column), other.at(row, column)];
      return a && b ? compared(a, b, operator) : ErrorValueObject.create(OUTSIDE as never);
    }),
  );
  return ArrayValueObject.create({
    calculateValueList,
    rowCount,
    columnCount,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

const OUTSIDE = '#N/A';

function shaped(value: BaseValueObject) {
  if (!value.isArray()) return { rows: 1, columns: 1, at: () => value };
  const array = value as ArrayValueObject;
  const [rows, columns] = [array.getRowCount(), array.getColumnCount()];
  return {
    rows,
    columns,
    at: (row: number, column: number) => array.get(rows === 1 ? 0 : row, columns === 1 ? 0 : column),
  };
}

function compared(left: BaseValueObject, right: BaseValueObject, operator: Operator): BaseValueObject {
  if (left.isError()) return left;
  if (right.isError()) return right;
  const [kind, other] = [kindOf(left, right), kindOf(right, left)];
  // Numbers, and blanks beside them: Univer knows of rounding and of dates.
  if (kind === NUMBER && other === NUMBER) return left.compare(right, operator as never);
  const order =
    kind !== other
      ? kind - other
      : kind === TEXT
        ? orderOf(textOf(left), textOf(right))
        : truthOf(left) - truthOf(right);
  return BooleanValueObject.create(HOLDS[operator](order));
}

/** Numbers come before texts, texts before truth values. */
const [NUMBER, TEXT, TRUTH] = [0, 1, 2];

/** A blank is of the kind of what it is compared with: 0, "" or FALSE. */
const kindOf = (value: BaseValueObject, beside: BaseValueObject): number =>
  value.isString()
    ? TEXT
    : value.isBoolean()
      ? TRUTH
      : value.isNull() && !beside.isNull()
        ? kindOf(beside, value)
        : NUMBER;

const truthOf = (value: BaseValueObject): number => (value.getValue() === true ? 1 : 0);

const textOf = (value: BaseValueObject): string => (value.isNull() ? '' : String(value.getValue()).toLowerCase());

const orderOf = (a: string, b: string): number => (a === b ? 0 : COLLATOR.compare(a, b) || (a < b ? -1 : 1));

const COLLATOR = new Intl.Collator('en');
