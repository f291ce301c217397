import { onSheet } from './onSheet';
import type { ConformanceArea } from './types';

/** How cells look. */
export const formats: ConformanceArea = {
  area: 'formats',
  cases: [
    {
      name: 'is General until set',
      run: onSheet(async ({ context, sheet, check }) => {
        const range = sheet.getRange('A1').load('numberFormat');
        await context.sync();
        check.equal(range.numberFormat, [['General']]);
      }),
    },
    {
      name: 'gives one number format to all cells',
      run: onSheet(async ({ context, sheet, check }) => {
        const range = sheet.getRange('A1:B1');
        range.numberFormat = '0.0' as never;
        range.load('numberFormat');
        await context.sync();
        check.equal(range.numberFormat, [['0.0', '0.0']]);
      }),
    },
    {
      name: 'goes back to General',
      run: onSheet(async ({ context, sheet, check }) => {
        const range = sheet.getRange('A1');
        range.numberFormat = [['0.0']];
        await context.sync();
        range.numberFormat = [['General']];
        range.load('numberFormat');
        await context.sync();
        check.equal(range.numberFormat, [['General']]);
      }),
    },
    {
      name: 'takes a fill colour and gives it back in capitals',
      run: onSheet(async ({ context, sheet, check }) => {
        const { fill } = sheet.getRange('A1:B2').format;
        fill.color = '#fde7e9';
        fill.load('color');
        await context.sync();
        check.equal(fill.color, '#FDE7E9');
      }),
    },
    {
      name: 'knows colours by name',
      run: onSheet(async ({ context, sheet, check }) => {
        const { fill } = sheet.getRange('A1').format;
        fill.color = 'yellow';
        fill.load('color');
        await context.sync();
        check.equal(fill.color, '#FFFF00');
      }),
    },
    {
      name: 'refuses a colour that is none',
      run: onSheet(async ({ context, sheet, check }) => {
        await check.refused(async () => {
          sheet.getRange('A1').format.fill.color = 'bukan warna';
          await context.sync();
        }, 'InvalidArgument');
      }),
    },
    {
      name: 'is white again after the fill was cleared',
      run: onSheet(async ({ context, sheet, check }) => {
        const { fill } = sheet.getRange('A1').format;
        fill.color = '#FF0000';
        await context.sync();
        fill.clear();
        fill.load('color');
        await context.sync();
        check.equal(fill.color, '#FFFFFF');
      }),
    },
    {
      name: 'answers an empty text for a fill that differs between cells',
      run: onSheet(async ({ context, sheet, check }) => {
        sheet.getRange('A1').format.fill.color = '#FF0000';
        const { fill } = sheet.getRange('A1:B1').format;
        fill.load('color');
        await context.sync();
        check.equal(fill.color, '');
      }),
    },
    {
      name: 'answers null for a font that differs between cells',
      run: onSheet(async ({ context, sheet, check }) => {
        sheet.getRange('A1').format.font.bold = true;
        const { font } = sheet.getRange('A1:B1').format;
        font.load('bold');
        await context.sync();
        check.equal(font.bold, null);
      }),
    },
    {
      name: 'sets font name, size and colour',
      run: onSheet(async ({ context, sheet, check }) => {
        const { font } = sheet.getRange('A1').format;
        font.name = 'Arial';
        font.size = 14;
        font.color = '#0078D4';
        font.load('name,size,color');
        await context.sync();
        check.equal([font.name, font.size, font.color], ['Arial', 14, '#0078D4']);
      }),
    },
    {
      name: 'aligns and wraps',
      run: onSheet(async ({ context, sheet, check }) => {
        const { format } = sheet.getRange('A1');
        format.horizontalAlignment = 'Center';
        format.verticalAlignment = 'Top';
        format.wrapText = true;
        format.load('horizontalAlignment,verticalAlignment,wrapText');
        await context.sync();
        check.equal([format.horizontalAlignment, format.verticalAlignment, format.wrapText], ['Center', 'Top', true]);
      }),
    },
    {
      name: 'draws a border at one side',
      run: onSheet(async ({ context, sheet, check }) => {
        const border = sheet.getRange('A1').format.borders.getItem('EdgeBottom');
        border.style = 'Continuous';
        border.load('style');
        const other = sheet.getRange('A1').format.borders.getItem('EdgeTop').load('style');
        await context.sync();
        check.equal([border.style, other.style], ['Continuous', 'None']);
      }),
    },
    {
      name: 'sets the width of columns',
      needs: '1.2',
      run: onSheet(async ({ context, sheet, check }) => {
        const { format } = sheet.getRange('B:C');
        format.columnWidth = 120;
        format.load('columnWidth');
        await context.sync();
        check.ok(Math.abs(format.columnWidth - 120) < 2, 'columnWidth');
      }),
    },
    {
      name: 'remembers a conditional format by type',
      needs: '1.6',
      run: onSheet(async ({ context, sheet, check }) => {
        const added = sheet.getRange('A1:A5').conditionalFormats.add('CellValue');
        added.cellValue.format.font.color = '#C00000';
        added.cellValue.rule = { formula1: '=10', operator: 'GreaterThan' };
        const all = sheet.getRange('A1:A5').conditionalFormats;
        const count = all.getCount();
        const first = all.getItemAt(0).load('type');
        await context.sync();
        check.equal([count.value, first.type], [1, 'CellValue']);
        all.clearAll();
        const none = all.getCount();
        await context.sync();
        check.equal(none.value, 0);
      }),
    },
    {
      name: 'remembers a list for validation',
      needs: '1.8',
      run: onSheet(async ({ context, sheet, check }) => {
        const { dataValidation } = sheet.getRange('A1:A5');
        dataValidation.rule = { list: { inCellDropDown: true, source: 'VALID,RETURN' } };
        dataValidation.load('type,rule');
        await context.sync();
        check.equal([dataValidation.type, dataValidation.rule.list?.source], ['List', 'VALID,RETURN']);
      }),
    },
  ],
};
