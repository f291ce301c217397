import type { ClassSpec, Kind } from '../protocol/spec';
import { customFunctions } from './customFunctions';
import { internalService } from './internalService';
import { range } from './range';
import { table } from './table';
import { tableCollection } from './tableCollection';
import { tableColumn } from './tableColumn';
import { tableColumnCollection } from './tableColumnCollection';
import { tableRow } from './tableRow';
import { tableRowCollection } from './tableRowCollection';
import { workbook } from './workbook';
import { worksheet } from './worksheet';
import { worksheetCollection } from './worksheetCollection';

/** Every Excel class the host serves. */
export const classes: readonly ClassSpec<Kind>[] = [
  customFunctions,
  internalService,
  range,
  table,
  tableCollection,
  tableColumn,
  tableColumnCollection,
  tableRow,
  tableRowCollection,
  workbook,
  worksheet,
  worksheetCollection,
] as unknown as ClassSpec<Kind>[];

const byKind = new Map(classes.map((spec) => [spec.kind, spec]));

export function findClass(kind: Kind): ClassSpec<Kind> {
  const found = byKind.get(kind);
  if (!found) throw new Error(`The class ${kind} is not declared.`);
  return found;
}
