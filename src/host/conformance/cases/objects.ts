import { onSheet } from './onSheet';
import type { ConformanceArea } from './types';

/** Objects, batches and errors: what holds for every class. */
export const objects: ConformanceArea = {
  area: 'objects',
  cases: [
    {
      name: 'refuses to read a property that was not loaded',
      run: onSheet(async ({ context, sheet, check }) => {
        const range = sheet.getRange('A1');
        await context.sync();
        await check.refused(async () => range.values, 'PropertyNotLoaded');
      }),
    },
    {
      name: 'loads named properties only',
      run: onSheet(async ({ context, sheet, check }) => {
        const range = sheet.getRange('A1').load('address');
        await context.sync();
        await check.refused(async () => range.values, 'PropertyNotLoaded');
      }),
    },
    {
      name: 'loads every scalar property without names',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([[5]]);
        const range = sheet.getRange('A1').load();
        await context.sync();
        check.equal([range.values, range.text, range.rowCount], [[[5]], [['5']], 1]);
      }),
    },
    {
      name: 'loads properties of inner objects by path',
      run: onSheet(async ({ context, sheet, check }) => {
        const range = sheet.getRange('A1');
        range.format.font.bold = true;
        range.load('format/font/bold, format/fill/color');
        await context.sync();
        check.equal([range.format.font.bold, range.format.fill.color], [true, '#FFFFFF']);
      }),
    },
    {
      name: 'loads an object as a plain description of members',
      run: onSheet(async ({ context, sheet, check }) => {
        const range = sheet.getRange('A1:B2').load({ address: true, format: { fill: { color: true } } });
        await context.sync();
        check.equal(range.format.fill.color, '#FFFFFF');
      }),
    },
    {
      name: 'loads items of a collection with top and skip',
      run: onSheet(async ({ context, check }) => {
        const all = context.workbook.worksheets.load('items/name');
        await context.sync();
        const names = all.items.map((each) => each.name);
        const one = context.workbook.worksheets.load({ select: 'name', top: 1, skip: 1 });
        await context.sync();
        check.equal(
          one.items.map((each) => each.name),
          names.slice(1, 2),
        );
      }),
    },
    {
      name: 'keeps what was done before the action that failed',
      run: onSheet(async ({ context, sheet, check }) => {
        await check.refused(async () => {
          sheet.getRange('A1').values = [[1]];
          sheet.getRange('B1').values = [[1, 2]];
          sheet.getRange('C1').values = [[3]];
          await context.sync();
        }, 'InvalidArgument');
        const range = sheet.getRange('A1:C1').load('values');
        await context.sync();
        check.equal(range.values, [[1, '', '']]);
      }),
    },
    {
      name: 'says where an error happened',
      run: onSheet(async ({ context, sheet, check }) => {
        try {
          sheet.getRange('A1').values = [[1, 2]];
          await context.sync();
          check.ok(false, 'an error');
        } catch (error) {
          check.equal((error as OfficeExtension.Error).debugInfo?.errorLocation, 'Range.values');
        }
      }),
    },
    {
      name: 'carries out actions in the order they were given',
      run: onSheet(async ({ context, sheet, check }) => {
        const range = sheet.getRange('A1');
        range.values = [[1]];
        const first = sheet.getRange('A1').load('values');
        range.values = [[2]];
        const second = sheet.getRange('A1').load('values');
        await context.sync();
        check.equal([first.values, second.values], [[[1]], [[2]]]);
      }),
    },
    {
      name: 'keeps the range of a batch between syncs',
      run: onSheet(async ({ context, check, put }) => {
        const range = put([[1]]);
        await context.sync();
        range.values = [[2]];
        range.load('values');
        await context.sync();
        check.equal(range.values, [[2]]);
      }),
    },
    {
      name: 'lets a tracked range follow when rows are inserted above',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([['ikut']], 'A3');
        const range = sheet.getRange('A3');
        context.trackedObjects.add(range);
        await context.sync();
        sheet.getRange('1:1').insert('Down');
        range.load('address,values');
        await context.sync();
        check.equal(range.values, [['ikut']]);
        check.equal(range.address.split('!')[1], 'A4');
        context.trackedObjects.remove(range);
        await context.sync();
      }),
    },
    {
      name: 'makes members of a null object null objects',
      needs: '1.4',
      run: onSheet(async ({ context, check }) => {
        const table = context.workbook.tables.getItemOrNullObject('TidakAda');
        const range = table.getRange();
        await context.sync();
        check.equal([table.isNullObject, range.isNullObject], [true, true]);
      }),
    },
    {
      name: 'sets several properties at once',
      run: onSheet(async ({ context, sheet, check }) => {
        const range = sheet.getRange('A1');
        range.set({ values: [[3]], format: { font: { italic: true } } });
        range.load('values, format/font/italic');
        await context.sync();
        check.equal([range.values, range.format.font.italic], [[[3]], true]);
      }),
    },
    {
      name: 'gives results of methods after the sync',
      run: onSheet(async ({ context, check }) => {
        const count = context.workbook.worksheets.getCount();
        await context.sync();
        check.ok(count.value >= 1, 'count');
      }),
    },
    {
      name: 'gives back what the batch returns',
      run: async (excel, check) => {
        const name = await excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getFirst().load('name');
          await context.sync();
          return sheet.name;
        });
        check.equal(typeof name, 'string');
      },
    },
    {
      name: 'turns objects into JSON of what was loaded',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([[1]]);
        const range = sheet.getRange('A1').load('values');
        await context.sync();
        check.equal(range.toJSON().values, [[1]]);
      }),
    },
  ],
};
