import { defineClass } from '../protocol/spec';
import { formatAddress } from '../workbook/area';
import type { SheetArea } from '../workbook/types';
import { rememberedProperties } from './rememberedProperties';

const key = (place: SheetArea): string => `validation:${place.sheet}!${formatAddress(place.area)}`;

/** Kinds of rules in Excel.DataValidationRule. */
const types: Record<string, string> = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  date: 'Date',
  time: 'Time',
  custom: 'Custom',
};

/** Data validation is remembered by area; cells are not checked against it. */
export const dataValidation = defineClass({
  kind: 'DataValidation',
  properties: {
    ...rememberedProperties<SheetArea>({ rule: {}, ignoreBlanks: true, errorAlert: null, prompt: null }, key),
    type: {
      get: (place, host) => {
        const rule = (host.workbook.remembered.of(key(place))['rule'] ?? {}) as Record<string, unknown>;
        return types[Object.keys(rule)[0] ?? ''] ?? 'None';
      },
    },
    valid: { get: () => true },
  },
  methods: { clear: (place, host) => host.workbook.remembered.forget(key(place)) },
});
