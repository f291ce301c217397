/** What filters of sheets and tables look for. The library reads lists of values only. */
import type { XlsxCriteria, XlsxFilter, XlsxFilterColumns, XlsxFilterDate } from '../shared/sheetExtras';
import { at, childrenOf, parseXml, type XmlElement } from './xmlTree';

export interface FoundFilter extends XlsxFilter {
  /** How many columns are filtered by colours or icons, which have no word here. */
  unknown: number;
}

/** The filter in the text of a sheet's part; the megabytes of cells before it are not parsed. */
export function filterOfSheet(part: string): FoundFilter | null {
  const found = /<(\w+:)?autoFilter\b(?:[^>]*\/>|[\s\S]*?<\/\1?autoFilter>)/.exec(
    part.slice(part.lastIndexOf('sheetData')),
  );
  return found ? filterOf(parseXml(found[0])) : null;
}

/** @param element `autoFilter` of a sheet or a table */
export function filterOf(element: XmlElement | null | undefined): FoundFilter | null {
  const range = element?.attributes['ref'];
  if (!range) return null;
  const filtered = childrenOf(element, 'filterColumn');
  const columns: XlsxFilterColumns = filtered.flatMap((column) => {
    const criteria = criteriaOf(column);
    return criteria ? [[Number(column.attributes['colId'] ?? 0), criteria] as [number, XlsxCriteria]] : [];
  });
  const unknown = filtered.filter((column) => column.children.length > 0).length - columns.length;
  return { range, columns, unknown };
}

function criteriaOf(column: XmlElement): XlsxCriteria | null {
  const filters = at(column, 'filters');
  if (filters) return valuesOf(filters);
  const top = at(column, 'top10')?.attributes;
  if (top) {
    const end = top['top'] === '0' ? 'Bottom' : 'Top';
    return { filterOn: `${end}${top['percent'] === '1' ? 'Percent' : 'Items'}`, criterion1: top['val'] ?? '10' };
  }
  const custom = at(column, 'customFilters');
  if (custom) return customOf(custom);
  const dynamic = at(column, 'dynamicFilter')?.attributes['type'];
  return dynamic ? { filterOn: 'Dynamic', dynamicCriteria: capital(dynamic) } : null;
}

function valuesOf(filters: XmlElement): XlsxCriteria {
  const texts = childrenOf(filters, 'filter').map(({ attributes }) => attributes['val'] ?? '');
  const blank = filters.attributes['blank'] === '1' ? [''] : [];
  return { filterOn: 'Values', values: [...texts, ...blank, ...childrenOf(filters, 'dateGroupItem').map(dateOf)] };
}

function dateOf({ attributes }: XmlElement): XlsxFilterDate {
  const two = (name: string, least: string): string => (attributes[name] ?? least).padStart(2, '0');
  const day = `${attributes['year'] ?? '1900'}-${two('month', '1')}-${two('day', '1')}`;
  const specificity = capital(attributes['dateTimeGrouping'] ?? 'day') as XlsxFilterDate['specificity'];
  const time = ['Hour', 'Minute', 'Second'].includes(specificity)
    ? `T${two('hour', '0')}:${two('minute', '0')}:${two('second', '0')}`
    : '';
  return { date: `${day}${time}`, specificity };
}

const OPERATORS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    equal: '=',
    notEqual: '<>',
    greaterThan: '>',
    greaterThanOrEqual: '>=',
    lessThan: '<',
    lessThanOrEqual: '<=',
  }),
);

function customOf(custom: XmlElement): XlsxCriteria | null {
  const [first, second] = childrenOf(custom, 'customFilter').map(
    ({ attributes }) => `${OPERATORS.get(attributes['operator'] ?? 'equal') ?? '='}${attributes['val'] ?? ''}`,
  );
  if (first === undefined) return null;
  if (second === undefined) return { filterOn: 'Custom', criterion1: first };
  const operator = custom.attributes['and'] === '1' ? 'And' : 'Or';
  return { filterOn: 'Custom', criterion1: first, criterion2: second, operator };
}

const capital = (word: string): string => `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`;
