import type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from '@univerjs/engine-formula';
import {
  ArrayValueObject,
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  ValueObjectFactory,
} from '@univerjs/engine-formula';
import type { Area } from './area';
import { cellArea, formatAddress, sheetPrefix } from './area';
import type { Book } from './book';
import { busyError } from './functionTypes';
import type { Answer, AnswerCell, Argument, Call } from './functionTypes';
import type { RangeReader } from './rangeReader';
import type { CellValue } from './types';

/** A call as the formula engine sees it. */
export type RawCall = Omit<Call, 'signal' | 'more'> & { row: number; column: number; sheet: string };

/** The formula engine's side of one function: reads arguments as raw cells (blank stays null), gives back a matrix. */
export class CustomFunction extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 0;
  override maxParams = 255;

  constructor(
    name: string,
    private readonly run: (call: RawCall) => Answer,
    private readonly book: Book,
    private readonly reader: RangeReader,
  ) {
    super(name as never);
  }

  override calculate(...variants: BaseValueObject[]): never {
    if (!this.hasSheets(variants)) return toObject(ErrorType.REF) as never;
    const read = variants.map((each) => this.read(each as FunctionVariantType));
    const busy = read.some((each) => each.value === busyError);
    const sheet = this.subUnitId ?? '';
    const cell = cellArea(this.row, this.column);
    const answer = busy
      ? busyError // an inner custom function has not answered yet
      : this.run({
          name: this.name as string,
          args: read.map((each) => each.value),
          argumentAddresses: read.map((each) => each.address),
          address: this.addressOf(sheet, cell),
          row: this.row,
          column: this.column,
          sheet,
        });
    return this.result(answer) as never;
  }

  /** A sheet may be deleted while the calculation runs; an error thrown in here would never let it end. */
  private hasSheets(variants: readonly BaseValueObject[]): boolean {
    const sheets = variants.flatMap((each) =>
      each.isReferenceObject() ? [(each as unknown as BaseReferenceObject).getSheetId()] : [],
    );
    return [this.subUnitId ?? '', ...sheets].every((id) => this.book.engine.unit.getSheetBySheetId(id));
  }

  private read(variant: FunctionVariantType): { value: Argument; address?: string } {
    if (variant.isReferenceObject()) return this.readReference(variant as BaseReferenceObject);
    if (variant.isArray()) {
      return { value: (variant as ArrayValueObject).getArrayValue().map((row) => row.map((each) => scalar(each))) };
    }
    const value = variant as BaseValueObject;
    return { value: value.isNull() ? undefined : scalar(value) };
  }

  private readReference(reference: BaseReferenceObject): { value: Argument; address: string } {
    const area = this.reader.areaOf(reference);
    const matrix = this.reader.values(reference, area);
    const single = matrix.length === 1 && matrix[0]?.length === 1;
    return { value: single ? (matrix[0]?.[0] ?? null) : matrix, address: this.addressOf(reference.getSheetId(), area) };
  }

  private addressOf(sheet: string, area: Area): string {
    return `${sheetPrefix(this.book.sheet(sheet).getName())}${formatAddress(area)}`;
  }

  private result(answer: Answer): BaseValueObject {
    if (!Array.isArray(answer)) return toObject(answer);
    const columns = Math.max(...answer.map((row) => row.length), 1);
    return ArrayValueObject.create({
      calculateValueList: answer.map((row) =>
        Array.from({ length: columns }, (_, column) => toObject(row[column] ?? null)),
      ),
      rowCount: answer.length,
      columnCount: columns,
      unitId: this.unitId ?? this.book.unitId,
      sheetId: this.subUnitId ?? '',
      row: this.row,
      column: this.column,
    });
  }
}

function scalar(value: BaseValueObject | null | void): CellValue {
  if (!value || value.isNull()) return null;
  return value.getValue() as CellValue;
}

const errors = new Set<string>([...Object.values(ErrorType), '#BUSY!']);

function toObject(value: AnswerCell): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (typeof value === 'object') return NumberValueObject.create(value.basicValue, value.numberFormat);
  if (typeof value === 'string' && errors.has(value)) return ErrorValueObject.create(value as ErrorType);
  // The factory would make a date of the text "2022-10-13"; Excel keeps a function's text a text.
  return typeof value === 'string' ? StringValueObject.create(value) : ValueObjectFactory.create(value);
}
