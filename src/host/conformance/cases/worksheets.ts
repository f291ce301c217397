import { onSheet } from './onSheet';
import type { ConformanceArea } from './types';

/** Worksheets: names, order, visibility. */
export const worksheets: ConformanceArea = {
  area: 'worksheets',
  cases: [
    {
      name: 'adds a sheet at the end',
      run: onSheet(async ({ context, sheet, check }) => {
        const all = context.workbook.worksheets.load('items/name');
        sheet.load('name');
        await context.sync();
        check.equal(all.items.at(-1)?.name, sheet.name);
      }),
    },
    {
      name: 'finds a sheet by name in any case',
      run: onSheet(async ({ context, sheet, check }) => {
        sheet.load('name,id');
        await context.sync();
        const found = context.workbook.worksheets.getItem(sheet.name.toUpperCase()).load('id');
        await context.sync();
        check.equal(found.id, sheet.id);
      }),
    },
    {
      name: 'finds a sheet by its id',
      run: onSheet(async ({ context, sheet, check }) => {
        sheet.load('id,name');
        await context.sync();
        const found = context.workbook.worksheets.getItem(sheet.id).load('name');
        await context.sync();
        check.equal(found.name, sheet.name);
      }),
    },
    {
      name: 'keeps its id when it is renamed',
      run: onSheet(async ({ context, sheet, check }) => {
        sheet.load('id,name');
        await context.sync();
        const { id, name } = sheet;
        sheet.name = `${name} b`;
        sheet.load('id,name');
        await context.sync();
        check.equal([sheet.id, sheet.name], [id, `${name} b`]);
        sheet.name = name;
        await context.sync();
      }),
    },
    {
      name: 'refuses a name that another sheet has',
      run: onSheet(async ({ context, sheet, check }) => {
        sheet.load('name');
        await context.sync();
        await check.refused(async () => {
          context.workbook.worksheets.add(sheet.name);
          await context.sync();
        }, 'ItemAlreadyExists');
      }),
    },
    {
      name: 'refuses a name of more than 31 characters',
      run: onSheet(async ({ context, check }) => {
        await check.refused(async () => {
          context.workbook.worksheets.add('x'.repeat(32));
          await context.sync();
        }, 'InvalidArgument');
      }),
    },
    {
      name: 'refuses a name with a slash',
      run: onSheet(async ({ context, sheet, check }) => {
        await check.refused(async () => {
          sheet.name = 'a/b';
          await context.sync();
        }, 'InvalidArgument');
      }),
    },
    {
      name: 'answers a null object for a sheet that is not there',
      needs: '1.4',
      run: onSheet(async ({ context, check }) => {
        const none = context.workbook.worksheets.getItemOrNullObject('Tidak ada sama sekali');
        await context.sync();
        check.equal(none.isNullObject, true);
      }),
    },
    {
      name: 'refuses a sheet that is not there',
      run: onSheet(async ({ context, check }) => {
        await check.refused(async () => {
          context.workbook.worksheets.getItem('Tidak ada sama sekali').load('name');
          await context.sync();
        }, 'ItemNotFound');
      }),
    },
    {
      name: 'leaves the sheet in front where it is when another is added',
      run: onSheet(async ({ context, sheet, check }) => {
        sheet.activate();
        sheet.load('id');
        const added = context.workbook.worksheets.add().load('id');
        const active = context.workbook.worksheets.getActiveWorksheet().load('id');
        await context.sync();
        added.delete();
        await context.sync();
        check.equal(active.id, sheet.id);
      }),
    },
    {
      name: 'activates a sheet',
      run: onSheet(async ({ context, sheet, check }) => {
        sheet.activate();
        const active = context.workbook.worksheets.getActiveWorksheet().load('name');
        sheet.load('name');
        await context.sync();
        check.equal(active.name, sheet.name);
      }),
    },
    {
      name: 'hides a sheet and shows it again',
      run: onSheet(async ({ context, sheet, check }) => {
        sheet.visibility = 'Hidden';
        sheet.load('visibility');
        await context.sync();
        check.equal(sheet.visibility, 'Hidden');
        sheet.visibility = 'Visible';
        sheet.load('visibility');
        await context.sync();
        check.equal(sheet.visibility, 'Visible');
      }),
    },
    {
      name: 'refuses to activate a hidden sheet',
      run: onSheet(async ({ context, sheet, check }) => {
        sheet.visibility = 'Hidden';
        await context.sync();
        await check.refused(
          async () => {
            sheet.activate();
            await context.sync();
          },
          'InvalidOperation',
          'GeneralException',
        );
      }),
    },
    {
      name: 'moves a sheet by its position',
      run: onSheet(async ({ context, sheet, check }) => {
        sheet.position = 0;
        sheet.load('position');
        await context.sync();
        check.equal(sheet.position, 0);
      }),
    },
    {
      name: 'counts sheets',
      needs: '1.4',
      run: onSheet(async ({ context, check }) => {
        const count = context.workbook.worksheets.getCount();
        const all = context.workbook.worksheets.load('items/name');
        await context.sync();
        check.equal(count.value, all.items.length);
      }),
    },
    {
      name: 'removes a sheet with everything on it',
      run: onSheet(async ({ context, check }) => {
        const other = context.workbook.worksheets.add('Uji hapus');
        await context.sync();
        other.delete();
        const gone = context.workbook.worksheets.getItemOrNullObject('Uji hapus');
        await context.sync();
        check.equal(gone.isNullObject, true);
      }),
    },
    {
      name: 'knows its neighbours',
      needs: '1.5',
      run: onSheet(async ({ context, sheet, check }) => {
        const before = sheet.getPreviousOrNullObject().load('position');
        const after = sheet.getNextOrNullObject();
        sheet.load('position');
        await context.sync();
        check.equal(before.position, sheet.position - 1);
        check.equal(after.isNullObject, true);
      }),
    },
    {
      name: 'copies a sheet with its cells',
      needs: '1.10',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([[1, '=A1*2']]);
        const copy = sheet.copy('End');
        const range = copy.getRange('A1:B1').load('values');
        await context.sync();
        check.equal(range.values, [[1, 2]]);
        copy.delete();
        await context.sync();
      }),
    },
    {
      name: 'freezes rows and lets go',
      needs: '1.7',
      run: onSheet(async ({ context, sheet, check }) => {
        sheet.freezePanes.freezeRows(2);
        const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
        await context.sync();
        check.equal(frozen.address.split('!')[1], '1:2');
        sheet.freezePanes.unfreeze();
        const none = sheet.freezePanes.getLocationOrNullObject();
        await context.sync();
        check.equal(none.isNullObject, true);
      }),
    },
    {
      name: 'remembers the layout of the page',
      needs: '1.9',
      run: onSheet(async ({ context, sheet, check }) => {
        sheet.pageLayout.orientation = 'Landscape';
        sheet.pageLayout.load('orientation');
        await context.sync();
        check.equal(sheet.pageLayout.orientation, 'Landscape');
      }),
    },
    {
      name: 'selects a range and tells what is selected',
      run: onSheet(async ({ context, sheet, check }) => {
        sheet.activate();
        sheet.getRange('B2:C3').select();
        const selected = context.workbook.getSelectedRange().load('address');
        await context.sync();
        check.equal(selected.address.split('!')[1], 'B2:C3');
      }),
    },
    {
      name: 'activates the sheet of a range that is selected',
      run: onSheet(async ({ context, sheet, check }) => {
        sheet.getRange('A5').select();
        const active = context.workbook.worksheets.getActiveWorksheet().load('name');
        sheet.load('name');
        await context.sync();
        check.equal(active.name, sheet.name);
      }),
    },
  ],
};
