import type { Kind } from '../objects/object';
import type { ClassSpec } from '../protocol/spec';
import {
  application,
  runtime,
  workbookCreated,
  cultureInfo,
  numberFormatInfo,
  datetimeFormatInfo,
} from './application';
import { areasFormats } from './areasFormat';
import { binding, bindingCollection } from './bindings';
import { chartCollection, chart } from './chart';
import {
  chartTitle,
  chartLegend,
  chartDataLabels,
  chartAxes,
  chartAxis,
  chartAxisTitle,
  chartGridlines,
  chartFormat,
  chartFont,
  chartFill,
  chartLineFormat,
  chartDataLabel,
  chartDataTable,
  chartFormatString,
  chartPlotArea,
} from './chartParts';
import {
  chartSeriesCollection,
  chartSeries,
  chartPointsCollection,
  chartPoint,
  chartTrendline,
  chartTrendlineCollection,
} from './chartSeries';
import {
  commentCollection,
  comment,
  commentReplyCollection,
  commentReply,
  noteCollection,
  noteClass,
} from './comments';
import { conditionalFormatCollection, conditionalFormat, conditionalPart } from './conditionalFormats';
import { customFunctions } from './customFunctions';
import { customProperty, customPropertyCollection } from './customProperties';
import { customXmlPartCollection, customXmlPartScopedCollection, customXmlPart } from './customXml';
import { dataValidation } from './dataValidation';
import { documentProperties } from './documentProperties';
import { autoFilter, filter, rangeSort, tableSort } from './filtering';
import { functions, functionResult } from './functions';
import { internalService } from './internalService';
import { namedItemCollection, namedItem } from './names';
import { worksheetProtection, workbookProtection } from './protection';
import { range } from './range';
import { rangeAreas, rangeAreasCollection, rangeCollection, workbookRangeAreas } from './rangeAreas';
import { rangeFormat, formatProtection } from './rangeFormat';
import { rangeFill, rangeFont, rangeBorderCollection, rangeBorder } from './rangeLook';
import { rangeView } from './rangeView';
import { removeDuplicatesResult } from './removeDuplicatesResult';
import { settingCollection, setting } from './settings';
import { pageBreak, pageBreakCollection } from './pageBreaks';
import { worksheetFreezePanes, pageLayout, headerFooterGroup, headerFooter } from './sheetParts';
import { table } from './table';
import { tableCollection } from './tableCollection';
import { tableColumn } from './tableColumn';
import { tableColumnCollection } from './tableColumnCollection';
import { tableRow } from './tableRow';
import { tableRowCollection } from './tableRowCollection';
import { tableScopedCollection } from './tableScopedCollection';
import { workbook } from './workbook';
import { worksheet } from './worksheet';
import { worksheetCollection } from './worksheetCollection';

/** Every Excel class the host serves. */
export const classes: readonly ClassSpec<Kind>[] = [
  application,
  runtime,
  workbookCreated,
  ...areasFormats,
  binding,
  bindingCollection,
  cultureInfo,
  numberFormatInfo,
  datetimeFormatInfo,
  chartCollection,
  chart,
  chartTitle,
  chartLegend,
  chartDataLabels,
  chartAxes,
  chartAxis,
  chartAxisTitle,
  chartGridlines,
  chartFormat,
  chartFont,
  chartFill,
  chartLineFormat,
  chartSeriesCollection,
  chartSeries,
  chartPointsCollection,
  chartPoint,
  chartTrendline,
  chartTrendlineCollection,
  chartDataLabel,
  chartDataTable,
  chartFormatString,
  chartPlotArea,
  commentCollection,
  comment,
  commentReplyCollection,
  commentReply,
  noteCollection,
  noteClass,
  conditionalFormatCollection,
  conditionalFormat,
  conditionalPart,
  customFunctions,
  customProperty,
  customPropertyCollection,
  functions,
  functionResult,
  customXmlPartCollection,
  customXmlPartScopedCollection,
  customXmlPart,
  dataValidation,
  documentProperties,
  autoFilter,
  filter,
  rangeSort,
  tableSort,
  internalService,
  namedItemCollection,
  namedItem,
  worksheetProtection,
  workbookProtection,
  range,
  rangeAreas,
  rangeAreasCollection,
  rangeCollection,
  workbookRangeAreas,
  rangeFormat,
  formatProtection,
  rangeFill,
  rangeFont,
  rangeBorderCollection,
  rangeBorder,
  rangeView,
  removeDuplicatesResult,
  settingCollection,
  setting,
  worksheetFreezePanes,
  pageLayout,
  pageBreak,
  pageBreakCollection,
  headerFooterGroup,
  headerFooter,
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
] as unknown as ClassSpec<Kind>[];

const byKind = new Map(classes.map((spec) => [spec.kind, spec]));

export function findClass(kind: Kind): ClassSpec<Kind> {
  const found = byKind.get(kind);
  if (!found) throw new Error(`The class ${kind} is not declared.`);
  return found;
}
