import { HostError } from '../shared/errors';
import type { Area } from './area';
import type { Book } from './book';
import type { SheetCells } from './cells';
import { displayText } from './displayText';
import type { Formats } from './formats';
import type { CellValue } from './types';

/** Excel.FilterCriteria, as far as rows can be tried against it. */
export interface Criteria {
  filterOn: string;
  criterion1?: string;
  criterion2?: string;
  operator?: string;
  values?: (string | { date: string; specificity: string })[];
  dynamicCriteria?: string;
}

interface Filter {
  sheet: string;
  area: Area;
  /** By column, counted from the left of the area. */
  columns: Map<number, Criteria>;
}

/** A filter as plain data. */
export interface FilterState {
  key: string;
  sheet: string;
  area: Area;
  columns: [column: number, criteria: Criteria][];
}

/** Filters of sheets (`auto:` and sheet id) and of tables (table id). Rows that do not match are hidden. */
export class Filters {
  readonly #filters = new Map<string, Filter>();

  constructor(
    private readonly book: Book,
    private readonly cells: SheetCells,
    private readonly formats: Formats,
  ) {}

  find(key: string): Filter | null {
    return this.#filters.get(key) ?? null;
  }

  list(): FilterState[] {
    return [...this.#filters].map(([key, { sheet, area, columns }]) => ({ key, sheet, area, columns: [...columns] }));
  }

  /** Filters of a workbook just loaded: the rows they hide are hidden already. */
  replaceAll(filters: FilterState[]): void {
    this.#filters.clear();
    for (const { key, sheet, area, columns } of filters)
      this.#filters.set(key, { sheet, area, columns: new Map(columns) });
  }

  /** @param area header row included */
  apply(key: string, sheet: string, area: Area, column?: number, criteria?: Criteria): void {
    const filter = this.#filters.get(key) ?? { sheet, area, columns: new Map<number, Criteria>() };
    filter.area = area;
    this.#filters.set(key, filter);
    if (column !== undefined) {
      if (column < 0 || column > area.endColumn - area.startColumn) throw new HostError('InvalidArgument');
      if (criteria) filter.columns.set(column, criteria);
      else filter.columns.delete(column);
    }
    this.reapply(key);
  }

  clear(key: string): void {
    const filter = this.#filters.get(key);
    if (!filter) return;
    filter.columns.clear();
    this.reapply(key);
  }

  remove(key: string): void {
    this.clear(key);
    this.#filters.delete(key);
  }

  /** Try every row again; values may have changed since. */
  reapply(key: string): void {
    const filter = this.#filters.get(key);
    if (!filter) return;
    const { sheet, area, columns } = filter;
    const body = { ...area, startRow: area.startRow + 1 };
    if (body.startRow > body.endRow) return;
    const values = this.cells.values(sheet, body);
    const texts = this.cells.text(sheet, body);
    const tests = [...columns].map(([column, criteria]) => ({
      column,
      test: compile(
        criteria,
        values.map((row) => row[column] ?? null),
        this.book.date1904,
      ),
    }));
    this.formats.setRowsHidden({ sheet, area: body }, false);
    values.forEach((row, index) => {
      const shown = tests.every(({ column, test }) => test(row[column] ?? null, texts[index]?.[column] ?? ''));
      if (!shown)
        this.formats.setRowsHidden(
          { sheet, area: { ...body, startRow: body.startRow + index, endRow: body.startRow + index } },
          true,
        );
    });
    const table = key.startsWith('auto:') ? {} : { table: key };
    this.book.changes.emit({ kind: 'filtered', sheet, ...table });
  }
}

type Test = (value: CellValue, text: string) => boolean;

function compile(criteria: Criteria, column: CellValue[], date1904: boolean): Test {
  switch (criteria.filterOn) {
    case 'Values': {
      const wanted = new Set(
        (criteria.values ?? []).map((value) => (typeof value === 'string' ? value.toLowerCase() : '\0')),
      );
      const periods = (criteria.values ?? []).flatMap((value) => (typeof value === 'string' ? [] : [value]));
      return (value, text) =>
        wanted.has(text.toLowerCase()) ||
        wanted.has(String(value ?? '').toLowerCase()) ||
        periods.some((period) => isWithin(value, period, date1904));
    }
    case 'Custom': {
      const first = compare(criteria.criterion1 ?? '');
      if (criteria.criterion2 === undefined) return first;
      const second = compare(criteria.criterion2);
      return criteria.operator === 'Or'
        ? (value, text) => first(value, text) || second(value, text)
        : (value, text) => first(value, text) && second(value, text);
    }
    case 'TopItems':
    case 'TopPercent':
    case 'BottomItems':
    case 'BottomPercent': {
      const isTop = criteria.filterOn.startsWith('Top');
      const numbers = column.filter((value) => typeof value === 'number').sort((a, b) => (isTop ? b - a : a - b));
      const asked = Number(criteria.criterion1);
      const count = criteria.filterOn.endsWith('Percent')
        ? Math.max(1, Math.floor((numbers.length * asked) / 100))
        : asked;
      const bound = numbers[Math.min(count, numbers.length) - 1] ?? 0;
      return (value) => typeof value === 'number' && (isTop ? value >= bound : value <= bound);
    }
    case 'Dynamic': {
      const numbers = column.filter((value) => typeof value === 'number');
      const mean = numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
      if (criteria.dynamicCriteria === 'AboveAverage') return (value) => typeof value === 'number' && value > mean;
      if (criteria.dynamicCriteria === 'BelowAverage') return (value) => typeof value === 'number' && value < mean;
      throw new HostError('NotImplemented');
    }
    default:
      throw new HostError('NotImplemented');
  }
}

/** How much of `2026-03-02T10:15:00` has to agree. */
const lengths: Record<string, number> = { Year: 4, Month: 7, Day: 10, Hour: 13, Minute: 16, Second: 19 };

/** Whether a serial lies in the year, month, day … of a date. */
function isWithin(
  value: CellValue,
  { date, specificity }: { date: string; specificity: string },
  date1904: boolean,
): boolean {
  if (typeof value !== 'number') return false;
  const length = lengths[specificity] ?? 10;
  return displayText(value, 'yyyy-mm-dd"T"hh:mm:ss', date1904).slice(0, length) === date.slice(0, length);
}

/** `=x`, `<>x`, `>5` …; `*` and `?` are wildcards in texts. */
function compare(criterion: string): Test {
  const [, operator = '=', operand = ''] = /^(>=|<=|<>|=|>|<)?([\s\S]*)$/.exec(criterion) ?? [];
  const number = operand.trim() === '' ? NaN : Number(operand);
  if (operator === '=' || operator === '<>') {
    const pattern = new RegExp(
      `^${operand
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.')}$`,
      'i',
    );
    const equal: Test = (value, text) => (Number.isNaN(number) ? pattern.test(text) : value === number);
    return operator === '=' ? equal : (value, text) => !equal(value, text);
  }
  const order = (value: CellValue): number => (typeof value === 'number' ? value - number : NaN);
  const tests: Record<string, Test> = {
    '>': (value) => order(value) > 0,
    '>=': (value) => order(value) >= 0,
    '<': (value) => order(value) < 0,
    '<=': (value) => order(value) <= 0,
  };
  return tests[operator] as Test;
}
