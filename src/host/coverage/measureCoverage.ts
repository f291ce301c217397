import { classes } from '../classes';
import { usedMembers } from './usedMembers';

export interface Coverage {
  /** Members that the add-in itself uses. */
  product: number;
  /** Members that only the conformance scripts use. */
  scriptsOnly: number;
  /** Members used by either and not served, sorted. */
  missing: string[];
  /** Size of what the host declares. */
  declared: number;
  classes: number;
}

/** Where the add-in's code that runs inside Excel lives, and where the scripts do. */
const PRODUCT = ['src/office', 'src/functions', 'taskpane'];
const SCRIPTS = ['src/host/conformance'];

/** Members used, by the add-in and by the scripts × members the host serves. @param root folder of the project */
export function measureCoverage(root: string): Coverage {
  const served = servedMembers();
  const [product, scripts] = usedMembers(root, PRODUCT, SCRIPTS) as [Set<string>, Set<string>];
  const scriptsOnly = [...scripts].filter((name) => !product.has(name));
  return {
    product: product.size,
    scriptsOnly: scriptsOnly.length,
    // Worksheet functions are served by any name (classes/functions.ts).
    missing: [...product, ...scriptsOnly].filter((name) => !served.has(name) && !name.startsWith('Functions.')).sort(),
    declared: served.size,
    classes: classes.length,
  };
}

/** `Range.values` and so on, for every member of every class; events by the name of the property, `Worksheet.onChanged`. */
function servedMembers(): Set<string> {
  const members = new Set<string>();
  for (const spec of classes) {
    const owner = publicNames[spec.kind] ?? [spec.kind];
    const names = [
      ...Object.keys(spec.properties ?? {}),
      ...Object.keys(spec.objects ?? {}),
      ...Object.keys(spec.methods ?? {}),
    ];
    if (spec.item) names.push('getItem');
    for (const event of Object.keys(spec.events?.types ?? {}))
      names.push(event === 'DataChanged' ? 'onChanged' : `on${event}`);
    for (const name of names) for (const kind of owner) members.add(`${kind}.${name}`);
  }
  return members;
}

/** Classes the host serves under one name that the public API calls differently. */
const publicNames: Record<string, string[]> = {
  ConditionalPart: [
    'CellValueConditionalFormat',
    'CustomConditionalFormat',
    'TextConditionalFormat',
    'ColorScaleConditionalFormat',
    'DataBarConditionalFormat',
    'IconSetConditionalFormat',
    'PresetCriteriaConditionalFormat',
    'TopBottomConditionalFormat',
    'ConditionalRangeFormat',
    'ConditionalRangeFill',
    'ConditionalRangeFont',
    'ConditionalFormatRule',
  ],
  ChartFormat: [
    'ChartAreaFormat',
    'ChartSeriesFormat',
    'ChartTitleFormat',
    'ChartLegendFormat',
    'ChartAxisFormat',
    'ChartAxisTitleFormat',
    'ChartDataLabelFormat',
    'ChartGridlinesFormat',
    'ChartPointFormat',
  ],
  ChartLineFormat: ['ChartLineFormat', 'ChartBorder'],
  CustomProperty: ['CustomProperty', 'WorksheetCustomProperty'],
  CustomPropertyCollection: ['CustomPropertyCollection', 'WorksheetCustomPropertyCollection'],
};
