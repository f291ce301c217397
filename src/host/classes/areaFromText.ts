import { HostError } from '../shared/errors';
import type { Host } from '../state/host';
import { parseAddress } from '../workbook/area';
import type { Area } from '../workbook/area';

/** What `getRange("…")` takes: an address, a table's name (its data) or a defined name, on the sheet it is asked of. */
export function areaFromText(text: string, sheet: string, host: Host): Area {
  const { tables, sheets } = host.workbook;
  const table = tables.find(text);
  if (table && table.sheet === sheet) return tables.body(table.id);
  const parsed = parseAddress(text);
  if (parsed.sheet !== undefined && sheets.get(parsed.sheet).id !== sheet) throw new HostError('InvalidArgument');
  return parsed.area;
}
