import { onSheet } from './onSheet';
import type { ConformanceArea } from './types';

/** Several ranges at once, cells of one kind, and the looks of many cells in one call. */
export const areas: ConformanceArea = {
  area: 'areas',
  cases: [
    {
      name: 'sets the look of several ranges and answers only what all agree on',
      needs: '1.9',
      run: onSheet(async ({ context, sheet, check }) => {
        sheet.getRanges('A1:B2,D4').format.fill.color = '#FF0000';
        sheet.getRange('D4').format.font.bold = true;
        const both = sheet.getRanges('A1,D4').load('format/fill/color,format/font/bold,areaCount,isEntireRow');
        const differing = sheet.getRanges('A1,C1').load('format/fill/color');
        await context.sync();
        check.equal([both.format.fill.color, both.format.font.bold], ['#FF0000', false]);
        check.equal([both.areaCount, both.isEntireRow, differing.format.fill.color], [2, false, null]);
      }),
    },
    {
      name: 'copies a range to several places',
      needs: '1.9',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([[2, '=A1*10']]);
        sheet.getRanges('A3,A5').copyFrom('A1:B1');
        const range = sheet.getRange('A3:B5').load('formulas');
        await context.sync();
        check.equal(range.formulas, [
          [2, '=A3*10'],
          ['', ''],
          [2, '=A5*10'],
        ]);
      }),
    },
    {
      name: 'finds formulas, texts and blanks among cells',
      needs: '1.9',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([
          ['Nama', 1, ''],
          ['Agen 001', '=B1+1', true],
        ]);
        const used = sheet.getUsedRange();
        const found = [
          used.getSpecialCells('Formulas'),
          used.getSpecialCells('Constants', 'LogicalText'),
          used.getSpecialCells('Blanks'),
        ];
        for (const each of found) each.load('address');
        const none = used.getSpecialCellsOrNullObject('Constants', 'Errors');
        await context.sync();
        check.equal(
          found.map((each) => each.address.replace(/[^!,]*!/g, '')),
          ['B2', 'A1:A2,C2', 'C1'],
        );
        check.equal(none.isNullObject, true);
        await check.refused(async () => {
          used.getSpecialCells('Constants', 'Errors');
          await context.sync();
        }, 'ItemNotFound');
      }),
    },
    {
      name: 'gives and takes the looks of many cells in one call',
      needs: '1.9',
      run: onSheet(async ({ context, sheet, check }) => {
        const range = sheet.getRange('A1:B1');
        range.setCellProperties([
          [{ format: { fill: { color: '#00FF00' }, borders: { bottom: { style: 'Continuous' } } } }, {}],
        ]);
        const looks = range.getCellProperties({
          address: true,
          format: { fill: { color: true }, borders: { style: true } },
        });
        const rows = range.getRowProperties({ rowIndex: true });
        await context.sync();
        check.equal(
          looks.value[0]?.map(({ address, format }) => [
            address?.split('!')[1],
            format?.fill?.color,
            format?.borders?.bottom?.style,
          ]),
          [
            ['A1', '#00FF00', 'Continuous'],
            ['B1', '#FFFFFF', 'None'],
          ],
        );
        check.equal(rows.value, [{ rowIndex: 0 }]);
        await check.refused(async () => {
          range.setCellProperties([[{}]]);
          await context.sync();
        }, 'InvalidArgument');
      }),
    },
    {
      name: 'groups rows and shows them by level',
      needs: '1.10',
      run: onSheet(async ({ context, sheet, check }) => {
        sheet.getRange('2:5').group('ByRows');
        sheet.getRange('3:4').group('ByRows');
        const hidden = async (): Promise<boolean[]> => {
          const rows = [1, 2, 3].map((row) => sheet.getCell(row, 0).load('rowHidden'));
          await context.sync();
          return rows.map((row) => row.rowHidden);
        };
        sheet.showOutlineLevels(2, 0);
        check.equal(await hidden(), [false, true, true]);
        sheet.showOutlineLevels(1, 0);
        check.equal(await hidden(), [true, true, true]);
        sheet.showOutlineLevels(3, 0);
        sheet.getRange('3:4').ungroup('ByRows');
        sheet.showOutlineLevels(2, 0);
        check.equal(await hidden(), [false, false, false]);
        await check.refused(async () => {
          sheet.getRange('2:3').group('ByColumns');
          await context.sync();
        }, 'InvalidArgument');
      }),
    },
    {
      name: 'finds the cells a formula needs and those that need a cell, on other sheets too',
      needs: '1.15',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([[1, '=A1+1', '=SUM(A1:B1)']]);
        const direct = sheet.getRange('C1').getDirectPrecedents().load('addresses');
        const all = sheet.getRange('C1').getPrecedents().load('addresses');
        const needing = sheet.getRange('A1').getDirectDependents().load('addresses');
        await context.sync();
        const bare = (found: Excel.WorkbookRangeAreas) => found.addresses.map((each) => each.replace(/[^!,]*!/g, ''));
        check.equal([bare(direct), bare(all), bare(needing)], [['A1:B1'], ['A1:B1', 'A1'], ['B1', 'C1']]);
      }),
    },
  ],
};
