import { onSheet, until } from './onSheet';
import type { ConformanceArea } from './types';

/** Events: when they come and what they carry. They arrive after the sync that caused them. */
export const events: ConformanceArea = {
  area: 'events',
  cases: [
    {
      name: 'tells a change of one cell with address, kind and source',
      needs: '1.7',
      run: onSheet(async ({ context, sheet, check }) => {
        const seen: Excel.WorksheetChangedEventArgs[] = [];
        sheet.onChanged.add(async (args) => void seen.push(args));
        await context.sync();
        sheet.getRange('B2').values = [[5]];
        await context.sync();
        check.ok(await until(() => seen.length > 0), 'an event');
        check.equal([seen[0]?.address, seen[0]?.changeType, seen[0]?.source], ['B2', 'RangeEdited', 'Local']);
      }),
    },
    {
      name: 'tells the value before and after for one cell',
      needs: '1.9',
      run: onSheet(async ({ context, sheet, check }) => {
        sheet.getRange('A1').values = [[1]];
        await context.sync();
        const seen: Excel.WorksheetChangedEventArgs[] = [];
        sheet.onChanged.add(async (args) => void seen.push(args));
        await context.sync();
        sheet.getRange('A1').values = [[2]];
        await context.sync();
        check.ok(await until(() => seen.length > 0), 'an event');
        check.equal([seen[0]?.details?.valueBefore, seen[0]?.details?.valueAfter], [1, 2]);
      }),
    },
    {
      name: 'tells a change of many cells by one event',
      needs: '1.7',
      run: onSheet(async ({ context, sheet, check }) => {
        const seen: string[] = [];
        sheet.onChanged.add(async (args) => void seen.push(args.address));
        await context.sync();
        sheet.getRange('A1:C2').values = [
          [1, 2, 3],
          [4, 5, 6],
        ];
        await context.sync();
        check.ok(await until(() => seen.length > 0), 'an event');
        check.equal(seen, ['A1:C2']);
      }),
    },
    {
      name: 'does not call a recalculated formula a change',
      needs: '1.7',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([[1, '=A1*2']]);
        await context.sync();
        const seen: string[] = [];
        sheet.onChanged.add(async (args) => void seen.push(args.address));
        await context.sync();
        sheet.getRange('A1').values = [[3]];
        await context.sync();
        await until(() => seen.length > 1, 400);
        check.equal(seen, ['A1']);
      }),
    },
    {
      name: 'tells an inserted row',
      needs: '1.7',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([[1], [2]]);
        await context.sync();
        const seen: string[] = [];
        sheet.onChanged.add(async (args) => void seen.push(`${args.changeType} ${args.address}`));
        await context.sync();
        sheet.getRange('2:2').insert('Down');
        await context.sync();
        check.ok(await until(() => seen.length > 0), 'an event');
        check.equal(seen[0], 'RowInserted 2:2');
      }),
    },
    {
      name: 'falls silent when the handler is removed',
      needs: '1.7',
      run: onSheet(async ({ context, sheet, check }) => {
        const seen: string[] = [];
        const handler = sheet.onChanged.add(async (args) => void seen.push(args.address));
        await context.sync();
        handler.remove();
        await handler.context.sync();
        sheet.getRange('A1').values = [[1]];
        await context.sync();
        await until(() => seen.length > 0, 300);
        check.equal(seen, []);
      }),
    },
    {
      name: 'tells all sheets about a change through their collection',
      needs: '1.9',
      run: onSheet(async ({ context, sheet, check }) => {
        sheet.load('id');
        const seen: string[] = [];
        const handler = context.workbook.worksheets.onChanged.add(async (args) => void seen.push(args.worksheetId));
        await context.sync();
        sheet.getRange('A1').values = [[1]];
        await context.sync();
        check.ok(await until(() => seen.length > 0), 'an event');
        check.equal(seen[0], sheet.id);
        handler.remove();
        await handler.context.sync();
      }),
    },
    {
      name: 'tells what is selected',
      needs: '1.7',
      run: onSheet(async ({ context, sheet, check }) => {
        sheet.activate();
        const seen: string[] = [];
        sheet.onSelectionChanged.add(async (args) => void seen.push(args.address));
        await context.sync();
        sheet.getRange('C3:D4').select();
        await context.sync();
        check.ok(await until(() => seen.includes('C3:D4')), 'the selection');
      }),
    },
    {
      name: 'tells when a sheet is activated and left',
      needs: '1.7',
      run: onSheet(async ({ context, sheet, check }) => {
        sheet.load('id');
        const first = context.workbook.worksheets.getFirst();
        first.activate();
        await context.sync();
        const seen: string[] = [];
        const on = context.workbook.worksheets.onActivated.add(async (args) => void seen.push(args.worksheetId));
        await context.sync();
        sheet.activate();
        await context.sync();
        check.ok(await until(() => seen.includes(sheet.id)), 'the activated sheet');
        on.remove();
        await on.context.sync();
      }),
    },
    {
      name: 'tells when a table changes',
      needs: '1.7',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([
          ['a', 'b'],
          [1, 2],
        ]);
        const table = sheet.tables.add('A1:B2', true).load('id');
        await context.sync();
        const seen: string[] = [];
        table.onChanged.add(async (args) => void seen.push(`${args.tableId} ${args.address}`));
        await context.sync();
        sheet.getRange('B2').values = [[9]];
        sheet.getRange('D9').values = [[1]];
        await context.sync();
        check.ok(await until(() => seen.length > 0), 'an event');
        check.equal(seen, [`${table.id} B2`]);
      }),
    },
    {
      name: 'tells when a table is added',
      needs: '1.9',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([['a'], [1]]);
        const seen: string[] = [];
        const handler = context.workbook.tables.onAdded.add(async (args) => void seen.push(args.tableId));
        await context.sync();
        const table = sheet.tables.add('A1:A2', true).load('id');
        await context.sync();
        check.ok(await until(() => seen.length > 0), 'an event');
        check.equal(seen, [table.id]);
        handler.remove();
        await handler.context.sync();
      }),
    },
    {
      name: 'tells when a sheet was calculated',
      needs: '1.8',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([[1, '=A1*2']]);
        await context.sync();
        let calculated = 0;
        sheet.onCalculated.add(async () => void calculated++);
        await context.sync();
        sheet.getRange('A1').values = [[2]];
        await context.sync();
        check.ok(await until(() => calculated > 0), 'an event');
      }),
    },
    {
      name: 'finds the changed range from the event',
      needs: '1.8',
      run: onSheet(async ({ context, sheet, check, excel }) => {
        const seen: Excel.WorksheetChangedEventArgs[] = [];
        sheet.onChanged.add(async (args) => void seen.push(args));
        await context.sync();
        sheet.getRange('B2:C2').values = [[1, 2]];
        await context.sync();
        check.ok(await until(() => seen.length > 0), 'an event');
        await excel.run(async (later) => {
          const range = (seen[0] as Excel.WorksheetChangedEventArgs).getRange(later).load('values');
          await later.sync();
          check.equal(range.values, [[1, 2]]);
        });
      }),
    },
    {
      name: 'is silent while the add-in has switched its events off',
      needs: '1.8',
      run: onSheet(async ({ context, sheet, check }) => {
        const seen: string[] = [];
        sheet.onChanged.add(async ({ address }) => void seen.push(address));
        context.runtime.enableEvents = false;
        await context.sync();
        sheet.getRange('A1').values = [[1]];
        await context.sync();
        await new Promise((resolve) => setTimeout(resolve, 100));
        context.runtime.enableEvents = true;
        await context.sync();
        sheet.getRange('A2').values = [[2]];
        await context.sync();
        await until(() => seen.length > 0);
        check.equal(seen, ['A2']);
      }),
    },
  ],
};
