import { onSheet } from './onSheet';
import type { ConformanceArea } from './types';

/** Cells brought to other places: moved, filled on, written relative to where they stand. */
export const filling: ConformanceArea = {
  area: 'filling',
  cases: [
    {
      name: 'moves cells with their look, and formulas follow them',
      needs: '1.11',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([[7, '=A1*2']]);
        sheet.getRange('A1').format.font.bold = true;
        sheet.getRange('A1').moveTo('D4');
        const moved = sheet.getRange('D4').load('values,format/font/bold');
        const left = sheet.getRange('A1:B1').load('formulas');
        await context.sync();
        check.equal([moved.values, moved.format.font.bold], [[[7]], true]);
        check.equal(left.formulas, [['', '=D4*2']]);
      }),
    },
    {
      name: 'copies whole looks together with contents, and looks alone when asked',
      needs: '1.9',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([[1]]);
        sheet.getRange('A1').format.fill.color = '#00FF00';
        sheet.getRange('A1').numberFormat = [['000']];
        sheet.getRange('B1').copyFrom('A1');
        sheet.getRange('C1').copyFrom('A1', 'Formats');
        sheet.getRange('D1').copyFrom('A1', 'Values');
        const read = ['B1', 'C1', 'D1'].map((at) => sheet.getRange(at).load('text,format/fill/color'));
        await context.sync();
        check.equal(
          read.map((each) => [each.text[0]?.[0], each.format.fill.color]),
          [
            ['001', '#00FF00'],
            ['', '#00FF00'],
            ['1', '#FFFFFF'],
          ],
        );
      }),
    },
    {
      name: 'fills formulas, straight lines of numbers, texts that count and days',
      needs: '1.9',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([
          [1, 'Agen 001', '=A1*2', 5, 45_000],
          [3, '', '', '', ''],
        ]);
        sheet.getRange('E1').numberFormat = [['yyyy-mm-dd']];
        sheet.getRange('A1:A2').autoFill('A1:A4');
        for (const column of ['B', 'C', 'D', 'E']) sheet.getRange(`${column}1`).autoFill(`${column}1:${column}4`);
        const range = sheet.getRange('A3:E4').load('formulas');
        await context.sync();
        check.equal(range.formulas, [
          [5, 'Agen 003', '=A3*2', 5, 45_002],
          [7, 'Agen 004', '=A4*2', 5, 45_003],
        ]);
      }),
    },
    {
      name: 'fills upwards, and refuses a target that leaves the source out',
      needs: '1.9',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([['=D4']], 'C4');
        sheet.getRange('C4').autoFill('C2:C4', 'FillValues');
        const range = sheet.getRange('C2:C4').load('formulas');
        await context.sync();
        check.equal(range.formulas, [['=D2'], ['=D3'], ['=D4']]);
        await check.refused(async () => {
          sheet.getRange('C4').autoFill('C5:C6');
          await context.sync();
        }, 'InvalidArgument');
      }),
    },
    {
      name: 'reads and writes formulas relative to their cells',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([[2, 3]]);
        sheet.getRange('C1').formulasR1C1 = [['=RC[-2]*RC2&"R1C1"']];
        const range = sheet.getRange('C1').load('formulas,formulasR1C1,values');
        await context.sync();
        check.equal(
          [range.formulas, range.formulasR1C1, range.values],
          [[['=A1*$B1&"R1C1"']], [['=RC[-2]*RC2&"R1C1"']], [['6R1C1']]],
        );
      }),
    },
    {
      name: 'resizes past the upper left corner to the other side',
      run: onSheet(async ({ context, sheet, check }) => {
        const range = sheet.getRange('E5').getResizedRange(-2, -3).load('address');
        await context.sync();
        check.equal(range.address.split('!')[1], 'B3:E5');
      }),
    },
  ],
};
