import { HostError } from '../shared/errors';
import type { Host } from '../state/host';
import { isHostObject, object } from '../objects/object';
import { defineClass } from '../protocol/spec';
import type { Method } from '../protocol/spec';
import { formatAddress, sheetPrefix } from '../workbook/area';
import type { SheetArea } from '../workbook/types';

/** Excel's worksheet functions as methods: any name is taken as the function of a formula (`networkDays_Intl` → NETWORKDAYS.INTL). */
export const functions = defineClass({
  kind: 'Functions',
  methods: new Proxy({} as Record<string, Method<null>>, {
    get: (_, name: string): Method<null> => {
      return async (_target, host, ...args: unknown[]) => {
        const text = `=${name.replaceAll('_', '.').toUpperCase()}(${args
          .flat()
          .map((each) => written(each, host))
          .join(',')})`;
        const value = await host.workbook.calculation.evaluate(text);
        const error = typeof value === 'string' && value.startsWith('#') ? value : '';
        return object('FunctionResult', { value: error ? null : value, error });
      };
    },
  }),
});

export const functionResult = defineClass({
  kind: 'FunctionResult',
  properties: { value: { get: ({ value }) => value }, error: { get: ({ error }) => error } },
});

/** An argument as it stands in a formula. */
function written(value: unknown, host: Host): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return `"${value.replaceAll('"', '""')}"`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(value);
  if (isHostObject(value) && value.kind === 'Range') {
    const { sheet, area } = value.target as SheetArea;
    return sheetPrefix(host.workbook.sheets.get(sheet).name) + formatAddress(area);
  }
  if (isHostObject(value) && value.kind === 'FunctionResult') {
    const result = value.target as { value: unknown; error: string };
    return result.error || written(result.value, host);
  }
  throw new HostError('InvalidArgument');
}
