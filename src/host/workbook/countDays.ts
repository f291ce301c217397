/**
 * Formulas of a workbook that counts its days from 1904. Univer counts from 1900 whatever the workbook says: what its functions
 * of days are given is moved to its count, and what they give moved back.
 */
import { numfmt } from '@univerjs/core';
import { ErrorType, ErrorValueObject, IFunctionService, NumberValueObject } from '@univerjs/engine-formula';
import type { BaseFunction, BaseValueObject } from '@univerjs/engine-formula';
import type { Book } from './book';

/** Days between the two date systems of Excel. */
export const DAYS_BEFORE_1904 = 1462;

/** Which arguments are days, and whether the result is one. */
const FUNCTIONS: Readonly<Record<string, { takes: readonly number[]; gives?: true }>> = {
  DATE: { takes: [], gives: true },
  DATEVALUE: { takes: [], gives: true },
  TODAY: { takes: [], gives: true },
  NOW: { takes: [], gives: true },
  EDATE: { takes: [0], gives: true },
  EOMONTH: { takes: [0], gives: true },
  WORKDAY: { takes: [0, 2], gives: true },
  'WORKDAY.INTL': { takes: [0, 3], gives: true },
  NETWORKDAYS: { takes: [0, 1, 2] },
  'NETWORKDAYS.INTL': { takes: [0, 1, 3] },
  YEAR: { takes: [0] },
  MONTH: { takes: [0] },
  DAY: { takes: [0] },
  DAYS: { takes: [0, 1] },
  DAYS360: { takes: [0, 1] },
  DATEDIF: { takes: [0, 1] },
  YEARFRAC: { takes: [0, 1] },
  WEEKDAY: { takes: [0] },
  WEEKNUM: { takes: [0] },
  ISOWEEKNUM: { takes: [0] },
  TEXT: { takes: [0] },
};

export function countDays(book: Book): void {
  const functions = book.engine.get(IFunctionService);
  for (const [name, { takes, gives }] of Object.entries(FUNCTIONS)) {
    const executor = functions.getExecutor(name as never) as unknown as Pick<BaseFunction, 'calculate'>;
    const calculate = executor.calculate.bind(executor) as (...given: BaseValueObject[]) => BaseValueObject;
    executor.calculate = (...given: BaseValueObject[]): BaseValueObject => {
      if (!book.date1904 || (name === 'TEXT' && !showsDay(given[1]))) return calculate(...given);
      const result = calculate(
        ...given.map((value, at) => (takes.includes(at) ? moved(value, DAYS_BEFORE_1904) : value)),
      );
      return gives ? moved(result, -DAYS_BEFORE_1904) : result;
    };
  }
}

function showsDay(format: BaseValueObject | undefined): boolean {
  const text = String(format?.isArray() ? '' : (format?.getValue() ?? ''));
  return numfmt.isDateFormat(text) && /[dy]/i.test(text);
}

function moved(value: BaseValueObject, days: number): BaseValueObject {
  if (value.isArray()) return value.mapValue((each) => (each ? moved(each, days) : each!));
  if (!value.isNumber()) return value;
  const day = Number(value.getValue()) + days;
  return day < 0 ? ErrorValueObject.create(ErrorType.NUM) : NumberValueObject.create(day, value.getPattern());
}
