import type { Kind } from '../objects/object';
import type { ClassSpec } from '../protocol/spec';
import * as application from './application';
import * as areasFormat from './areasFormat';
import * as bindings from './bindings';
import * as chart from './chart';
import * as chartParts from './chartParts';
import * as chartSeries from './chartSeries';
import * as comments from './comments';
import * as conditionalFormats from './conditionalFormats';
import * as customFunctions from './customFunctions';
import * as customProperties from './customProperties';
import * as customXml from './customXml';
import * as dataValidation from './dataValidation';
import * as documentProperties from './documentProperties';
import * as filtering from './filtering';
import * as functions from './functions';
import * as internalService from './internalService';
import * as names from './names';
import * as protection from './protection';
import * as range from './range';
import * as rangeAreas from './rangeAreas';
import * as rangeFormat from './rangeFormat';
import * as rangeLook from './rangeLook';
import * as rangeView from './rangeView';
import * as removeDuplicatesResult from './removeDuplicatesResult';
import * as settings from './settings';
import * as pageBreaks from './pageBreaks';
import * as sheetParts from './sheetParts';
import * as table from './table';
import * as tableCollection from './tableCollection';
import * as tableColumn from './tableColumn';
import * as tableColumnCollection from './tableColumnCollection';
import * as tableRow from './tableRow';
import * as tableRowCollection from './tableRowCollection';
import * as tableScopedCollection from './tableScopedCollection';
import * as workbook from './workbook';
import * as worksheet from './worksheet';
import * as worksheetCollection from './worksheetCollection';

/** Every file that declares classes, by a line each. */
const FILES: readonly Record<string, unknown>[] = [
  application,
  areasFormat,
  bindings,
  chart,
  chartParts,
  chartSeries,
  comments,
  conditionalFormats,
  customFunctions,
  customProperties,
  customXml,
  dataValidation,
  documentProperties,
  filtering,
  functions,
  internalService,
  names,
  protection,
  range,
  rangeAreas,
  rangeFormat,
  rangeLook,
  rangeView,
  removeDuplicatesResult,
  settings,
  pageBreaks,
  sheetParts,
  table,
  tableCollection,
  tableColumn,
  tableColumnCollection,
  tableRow,
  tableRowCollection,
  tableScopedCollection,
  workbook,
  worksheet,
  worksheetCollection,
];

/** Every Excel class the host serves: what the files export that is one. */
export const classes = FILES.flatMap((file) => Object.values(file).flat()).filter(isClass);

function isClass(exported: unknown): exported is ClassSpec<Kind> {
  return typeof exported === 'object' && exported !== null && 'kind' in exported;
}

const byKind = new Map(classes.map((spec) => [spec.kind, spec]));

export function findClass(kind: Kind): ClassSpec<Kind> {
  const found = byKind.get(kind);
  if (!found) throw new Error(`The class ${kind} is not declared.`);
  return found;
}
