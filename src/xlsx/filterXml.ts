/** The `autoFilter` of a sheet or a table with what its columns are filtered by. */
import type { XlsxCriteria, XlsxFilterColumns, XlsxFilterDate } from './shared/sheetExtras';
import { tag, type Attributes } from './shared/xmlTag';

const OPERATORS: Readonly<Record<string, string>> = {
  '=': 'equal',
  '<>': 'notEqual',
  '>': 'greaterThan',
  '>=': 'greaterThanOrEqual',
  '<': 'lessThan',
  '<=': 'lessThanOrEqual',
};

export function filterXml(ref: string, columns: XlsxFilterColumns): string {
  const inner = [...columns]
    .sort(([a], [b]) => a - b)
    .map(([column, criteria]) => tag('filterColumn', { colId: column }, criteriaXml(criteria)));
  return tag('autoFilter', { ref }, inner.join(''));
}

function criteriaXml(criteria: XlsxCriteria): string {
  switch (criteria.filterOn) {
    case 'Values': {
      const texts = criteria.values.filter((each): each is string => typeof each === 'string');
      const dates = criteria.values.filter((each): each is XlsxFilterDate => typeof each !== 'string');
      const content = [
        ...texts.filter((text) => text !== '').map((val) => tag('filter', { val })),
        ...dates.map(dateXml),
      ];
      return tag('filters', texts.includes('') ? { blank: 1 } : {}, content.join(''));
    }
    case 'Custom': {
      const both = [criteria.criterion1, ...(criteria.criterion2 === undefined ? [] : [criteria.criterion2])];
      const and: Attributes = both.length > 1 && criteria.operator !== 'Or' ? { and: 1 } : {};
      return tag('customFilters', and, both.map(customXml).join(''));
    }
    case 'Dynamic':
      return tag('dynamicFilter', {
        type: `${criteria.dynamicCriteria[0]?.toLowerCase()}${criteria.dynamicCriteria.slice(1)}`,
      });
    default: {
      const percent: Attributes = criteria.filterOn.endsWith('Percent') ? { percent: 1 } : {};
      const bottom: Attributes = criteria.filterOn.startsWith('Bottom') ? { top: 0 } : {};
      return tag('top10', { ...bottom, ...percent, val: criteria.criterion1 });
    }
  }
}

function customXml(criterion: string): string {
  const [, sign = '=', val = ''] = /^(>=|<=|<>|=|>|<)?([\s\S]*)$/.exec(criterion) ?? [];
  const operator = OPERATORS[sign] ?? 'equal';
  return tag('customFilter', { ...(operator === 'equal' ? {} : { operator }), val });
}

function dateXml({ date, specificity }: XlsxFilterDate): string {
  const parts = /^(\d+)-(\d+)-(\d+)(?:T(\d+):(\d+):(\d+))?/.exec(date)?.slice(1) ?? [];
  const names = ['year', 'month', 'day', 'hour', 'minute', 'second'];
  const needed = names.indexOf(specificity.toLowerCase()) + 1;
  const said = Object.fromEntries(names.slice(0, needed).map((name, index) => [name, Number(parts[index] ?? 0)]));
  return tag('dateGroupItem', { ...said, dateTimeGrouping: specificity.toLowerCase() });
}
