import { onSheet } from './onSheet';
import type { ConformanceArea } from './types';

/** Values, formulas, texts and their types. */
export const values: ConformanceArea = {
  area: 'values',
  cases: [
    {
      name: 'reads back the matrix that was written',
      run: onSheet(async ({ context, check, put }) => {
        const range = put([
          [1, 'a'],
          [true, -2.5],
        ]).load('values');
        await context.sync();
        check.equal(range.values, [
          [1, 'a'],
          [true, -2.5],
        ]);
      }),
    },
    {
      name: 'reads a blank cell as an empty text',
      run: onSheet(async ({ context, sheet, check }) => {
        const range = sheet.getRange('A1:B1').load('values,valueTypes,text');
        await context.sync();
        check.equal(range.values, [['', '']]);
        check.equal(range.valueTypes, [['Empty', 'Empty']]);
        check.equal(range.text, [['', '']]);
      }),
    },
    {
      name: 'gives and shows a day as the workbook counts, from 1900 or from 1904',
      run: onSheet(async ({ context, check, put }) => {
        const day = context.workbook.functions.date(2025, 8, 31).load('value');
        await context.sync();
        const cell = put([[day.value]]);
        cell.numberFormat = [['yyyy-mm-dd']];
        cell.load('text');
        await context.sync();
        check.equal(cell.text, [['2025-08-31']]);
      }),
    },
    {
      name: 'leaves a cell alone where the matrix has null',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([[1, 2]]);
        const range = sheet.getRange('A1:B1');
        range.values = [[null, 5]] as never;
        range.load('values');
        await context.sync();
        check.equal(range.values, [[1, 5]]);
      }),
    },
    {
      name: 'empties a cell that is given an empty text',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([[1, 2]]);
        const range = sheet.getRange('A1:B1');
        range.values = [['', 2]];
        range.load('values,valueTypes');
        await context.sync();
        check.equal(range.values, [['', 2]]);
        check.equal(range.valueTypes, [['Empty', 'Double']]);
      }),
    },
    {
      name: 'gives one value to every cell of a range',
      run: onSheet(async ({ context, sheet, check }) => {
        const range = sheet.getRange('A1:B2');
        range.values = 7 as never;
        range.load('values');
        await context.sync();
        check.equal(range.values, [
          [7, 7],
          [7, 7],
        ]);
      }),
    },
    {
      name: 'refuses a matrix with too few rows',
      run: onSheet(async ({ context, sheet, check }) => {
        await check.refused(async () => {
          sheet.getRange('A1:A2').values = [[1]];
          await context.sync();
        }, 'InvalidArgument');
      }),
    },
    {
      name: 'refuses a matrix with too many columns',
      run: onSheet(async ({ context, sheet, check }) => {
        await check.refused(async () => {
          sheet.getRange('A1:B1').values = [[1, 2, 3]];
          await context.sync();
        }, 'InvalidArgument');
      }),
    },
    {
      name: 'turns a text of digits into a number, as if typed',
      run: onSheet(async ({ context, check, put }) => {
        const range = put([['12', '-3.5', '1e3']]).load('values,valueTypes');
        await context.sync();
        check.equal(range.values, [[12, -3.5, 1000]]);
        check.equal(range.valueTypes, [['Double', 'Double', 'Double']]);
      }),
    },
    {
      name: 'keeps digits as text after an apostrophe',
      run: onSheet(async ({ context, check, put }) => {
        const range = put([["'0812"]]).load('values,valueTypes');
        await context.sync();
        check.equal(range.values, [['0812']]);
        check.equal(range.valueTypes, [['String']]);
      }),
    },
    {
      name: 'keeps digits as text in a cell formatted as text',
      run: onSheet(async ({ context, sheet, check }) => {
        const range = sheet.getRange('A1');
        range.numberFormat = [['@']];
        range.values = [['0812']];
        range.load('values,text');
        await context.sync();
        check.equal(range.values, [['0812']]);
        check.equal(range.text, [['0812']]);
      }),
    },
    {
      name: 'turns TRUE and FALSE into booleans',
      run: onSheet(async ({ context, check, put }) => {
        const range = put([['TRUE', 'false']]).load('values,valueTypes');
        await context.sync();
        check.equal(range.values, [[true, false]]);
        check.equal(range.valueTypes, [['Boolean', 'Boolean']]);
      }),
    },
    {
      name: 'turns a percentage into its fraction with a percent format',
      run: onSheet(async ({ context, check, put }) => {
        const range = put([['25%']]).load('values,numberFormat,text');
        await context.sync();
        check.equal(range.values, [[0.25]]);
        check.equal(range.numberFormat, [['0%']]);
        check.equal(range.text, [['25%']]);
      }),
    },
    {
      name: 'turns an ISO date into a serial number',
      run: onSheet(async ({ context, check, put }) => {
        const range = put([['2024-02-29']]).load('values,valueTypes');
        await context.sync();
        check.equal(range.values, [[45351]]);
        check.equal(range.valueTypes, [['Double']]);
      }),
    },
    {
      name: 'turns a time of day into a fraction of a day',
      run: onSheet(async ({ context, check, put }) => {
        const range = put([['18:00']]).load('values');
        await context.sync();
        check.equal(range.values, [[0.75]]);
      }),
    },
    {
      name: 'leaves other texts as they are',
      run: onSheet(async ({ context, check, put }) => {
        const range = put([['AGREE', '12 buah', '2024-13-45', 'a=b']]).load('values');
        await context.sync();
        check.equal(range.values, [['AGREE', '12 buah', '2024-13-45', 'a=b']]);
      }),
    },
    {
      name: 'calculates a formula before it answers',
      run: onSheet(async ({ context, check, put }) => {
        const range = put([[2, 3, '=A1*B1']]).load('values,formulas');
        await context.sync();
        check.equal(range.values, [[2, 3, 6]]);
        check.equal(range.formulas, [[2, 3, '=A1*B1']]);
      }),
    },
    {
      name: 'reads constants, not formulas, from cells without one',
      run: onSheet(async ({ context, check, put }) => {
        const range = put([[1, 'x', true]]).load('formulas');
        await context.sync();
        check.equal(range.formulas, [[1, 'x', true]]);
      }),
    },
    {
      name: 'reads an error as its text and type',
      run: onSheet(async ({ context, check, put }) => {
        const range = put([['=1/0', '=NA()']]).load('values,valueTypes');
        await context.sync();
        check.equal(range.values, [['#DIV/0!', '#N/A']]);
        check.equal(range.valueTypes, [['Error', 'Error']]);
      }),
    },
    {
      name: 'answers #NAME? for a function that does not exist',
      run: onSheet(async ({ context, check, put }) => {
        const range = put([['=TIDAKADA(1)']]).load('values');
        await context.sync();
        check.equal(range.values, [['#NAME?']]);
      }),
    },
    {
      name: 'shows numbers under their format',
      run: onSheet(async ({ context, check, put }) => {
        const range = put([[0.8993, 1234.5]]);
        range.numberFormat = [['0.00%', '0.0']];
        range.load('text');
        const application = context.workbook.application.load('decimalSeparator');
        await context.sync();
        check.equal(range.text, [['89.93%', '1234.5'].map((text) => text.replace('.', application.decimalSeparator))]);
      }),
    },
    {
      name: 'shows a serial number as a date under a date format',
      run: onSheet(async ({ context, check, put }) => {
        const range = put([[45351]]);
        range.numberFormat = [['yyyy-mm-dd']];
        range.load('text');
        await context.sync();
        check.equal(range.text, [['2024-02-29']]);
      }),
    },
    {
      name: 'counts 29 February 1900, which never was',
      run: onSheet(async ({ context, check, put }) => {
        const range = put([[59, 60, 61]]);
        range.numberFormat = [['yyyy-mm-dd', 'yyyy-mm-dd', 'yyyy-mm-dd']];
        range.load('text');
        await context.sync();
        check.equal(range.text, [['1900-02-28', '1900-02-29', '1900-03-01']]);
      }),
    },
    {
      name: 'recalculates when an input changes',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([[1, '=A1+1', '=B1*10']]);
        await context.sync();
        sheet.getRange('A1').values = [[4]];
        const range = sheet.getRange('B1:C1').load('values');
        await context.sync();
        check.equal(range.values, [[5, 50]]);
      }),
    },
    {
      name: 'spills the result of an array formula',
      needs: '1.9',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([[3], [1], [2]]);
        sheet.getRange('C1').formulas = [['=SORT(A1:A3)']];
        const range = sheet.getRange('C1:C3').load('values');
        await context.sync();
        check.equal(range.values, [[1], [2], [3]]);
      }),
    },
    {
      name: 'answers #SPILL! where the result has no room',
      needs: '1.9',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([['x']], 'C2');
        sheet.getRange('C1').formulas = [['=SEQUENCE(3)']];
        const range = sheet.getRange('C1').load('values');
        await context.sync();
        check.equal(range.values, [['#SPILL!']]);
      }),
    },
    {
      name: 'keeps more than fifteen digits only as text',
      run: onSheet(async ({ context, check, put }) => {
        const range = put([["'1234567890123456789"]]).load('values');
        await context.sync();
        check.equal(range.values, [['1234567890123456789']]);
      }),
    },
  ],
};
