/** "Jejak hitung": what became of every row that was read. The lines add up to the rows, for everybody to see. */
import type { OpenedBlock } from './openBlock';
import { address, type Grid } from './grid';
import { FORMATS } from './model/layout';
import type { ReportRequest } from './model/source';
import { word } from './model/words';

export function writeTrace(grid: Grid, title: string, { source, trace }: OpenedBlock, request: ReportRequest): void {
  const { language, live } = request;
  grid.blank();
  grid.line('section', word('trace', language, { block: title }));
  const count = (label: string, value: number, style: 'figure' | 'total', formula?: string): void => {
    const row = grid.nextRow;
    grid.put({ row, column: 0 }, { value: label, style: style === 'total' ? 'total' : 'label' });
    grid.put({ row, column: 1 }, { value, style, format: FORMATS.count, ...(formula ? { formula } : {}) });
  };
  count(word('traceRead', language, { place: source.place }), source.rowsRead, 'figure');
  const first = grid.nextRow;
  for (const line of trace) count(line.label[language], line.count, 'figure');
  const sum = trace.reduce((all, line) => all + line.count, 0);
  const area = `${address({ row: first, column: 1 })}:${address({ row: first + trace.length - 1, column: 1 })}`;
  count(word('traceSum', language), sum, 'total', live ? `=SUM(${area})` : undefined);
}
