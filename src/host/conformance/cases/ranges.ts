import { onSheet } from './onSheet';
import type { Bench } from './onSheet';
import type { ConformanceArea, ConformanceCase } from './types';

/** A case that finds one range from another and says where it lies. */
function finds(name: string, expected: string, find: (bench: Bench) => Excel.Range, needs?: string): ConformanceCase {
  return {
    name,
    ...(needs === undefined ? {} : { needs }),
    run: onSheet(async (bench) => {
      const range = find(bench).load('address');
      await bench.context.sync();
      bench.check.equal(range.address.split('!')[1], expected, 'address');
    }),
  };
}

/** Where ranges are and how one is found from another. */
export const ranges: ConformanceArea = {
  area: 'ranges',
  cases: [
    finds('names a single cell by one address', 'B2', ({ sheet }) => sheet.getRange('b2')),
    finds('puts the corners of an address in order', 'A1:C3', ({ sheet }) => sheet.getRange('C3:A1')),
    finds('ignores dollar signs in addresses', 'A1:B2', ({ sheet }) => sheet.getRange('$A$1:$B$2')),
    finds('names whole columns', 'A:C', ({ sheet }) => sheet.getRange('A:C')),
    finds('names whole rows', '2:5', ({ sheet }) => sheet.getRange('2:5')),
    finds('counts cells of a sheet from 0', 'C4', ({ sheet }) => sheet.getCell(3, 2)),
    finds('finds a range by indexes and size', 'B3:D4', ({ sheet }) => sheet.getRangeByIndexes(2, 1, 2, 3), '1.7'),
    finds('counts cells of a range from its corner', 'C3', ({ sheet }) => sheet.getRange('B2:D4').getCell(1, 1)),
    finds('reaches cells outside the range by getCell', 'F2', ({ sheet }) => sheet.getRange('B2:D4').getCell(0, 4)),
    finds('finds a row of a range', 'B3:D3', ({ sheet }) => sheet.getRange('B2:D4').getRow(1)),
    finds('finds a column of a range', 'D2:D4', ({ sheet }) => sheet.getRange('B2:D4').getColumn(2)),
    finds('finds the last cell', 'D4', ({ sheet }) => sheet.getRange('B2:D4').getLastCell()),
    finds('finds the last row', 'B4:D4', ({ sheet }) => sheet.getRange('B2:D4').getLastRow()),
    finds('finds the last column', 'D2:D4', ({ sheet }) => sheet.getRange('B2:D4').getLastColumn()),
    finds('finds the rows a range stands in', '2:4', ({ sheet }) => sheet.getRange('B2:D4').getEntireRow()),
    finds('finds the columns a range stands in', 'B:D', ({ sheet }) => sheet.getRange('B2:D4').getEntireColumn()),
    finds('moves by an offset', 'C5:E7', ({ sheet }) => sheet.getRange('B2:D4').getOffsetRange(3, 1)),
    finds('grows by a difference in size', 'B2:F5', ({ sheet }) => sheet.getRange('B2:D4').getResizedRange(1, 2)),
    finds('shrinks by a negative difference', 'B2:C3', ({ sheet }) => sheet.getRange('B2:D4').getResizedRange(-1, -1)),
    finds(
      'takes an absolute size',
      'B2:C6',
      ({ sheet }) => sheet.getRange('B2:D4').getAbsoluteResizedRange(5, 2),
      '1.7',
    ),
    finds('finds rows above', 'B1:D1', ({ sheet }) => sheet.getRange('B2:D4').getRowsAbove(), '1.3'),
    finds('finds rows below', 'B5:D6', ({ sheet }) => sheet.getRange('B2:D4').getRowsBelow(2), '1.3'),
    finds('finds columns before', 'A2:A4', ({ sheet }) => sheet.getRange('B2:D4').getColumnsBefore(), '1.3'),
    finds('finds columns after', 'E2:F4', ({ sheet }) => sheet.getRange('B2:D4').getColumnsAfter(2), '1.3'),
    finds('finds the smallest range around two', 'A1:D6', ({ sheet }) =>
      sheet.getRange('A1:B2').getBoundingRect('D5:D6'),
    ),
    finds('finds the cells two ranges share', 'B2', ({ sheet }) => sheet.getRange('A1:B2').getIntersection('B2:C3')),
    finds('finds the used range of a sheet', 'B2:C3', ({ sheet, put }) => {
      put(
        [
          [1, 2],
          [3, 4],
        ],
        'B2',
      );
      return sheet.getUsedRange();
    }),
    finds('answers A1 as the used range of an empty sheet', 'A1', ({ sheet }) => sheet.getUsedRange()),
    finds('finds the used part of whole columns', 'A1:A3', ({ sheet, put }) => {
      put([[1], [2], [3]]);
      return sheet.getRange('A:A').getUsedRange();
    }),
    finds(
      'finds the region around a cell',
      'A1:B3',
      ({ sheet, put }) => {
        put([
          [1, 2],
          [3, 4],
          [5, 6],
        ]);
        put([['x']], 'D5');
        return sheet.getRange('A1').getSurroundingRegion();
      },
      '1.7',
    ),
    {
      name: 'leaves formats out of the used range when only values count',
      needs: '1.4',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([[1]]);
        sheet.getRange('C5').format.fill.color = '#FFFF00';
        const range = sheet.getUsedRange(true).load('address');
        await context.sync();
        check.equal(range.address.split('!')[1], 'A1');
      }),
    },
    {
      name: 'answers a null object where nothing is used',
      needs: '1.4',
      run: onSheet(async ({ context, sheet, check }) => {
        const range = sheet.getUsedRangeOrNullObject();
        await context.sync();
        check.equal(range.isNullObject, true);
      }),
    },
    {
      name: 'answers a null object where two ranges share nothing',
      needs: '1.4',
      run: onSheet(async ({ context, sheet, check }) => {
        const range = sheet.getRange('A1').getIntersectionOrNullObject('C3');
        await context.sync();
        check.equal(range.isNullObject, true);
      }),
    },
    {
      name: 'refuses the intersection of ranges that share nothing',
      run: onSheet(async ({ context, sheet, check }) => {
        await check.refused(async () => {
          sheet.getRange('A1').getIntersection('C3').load('address');
          await context.sync();
        }, 'ItemNotFound');
      }),
    },
    {
      name: 'refuses an address that is none',
      run: onSheet(async ({ context, sheet, check }) => {
        await check.refused(async () => {
          sheet.getRange('tidak ada').load('address');
          await context.sync();
        }, 'InvalidArgument');
      }),
    },
    {
      name: 'refuses an offset that leaves the sheet',
      run: onSheet(async ({ context, sheet, check }) => {
        await check.refused(async () => {
          sheet.getRange('A1').getOffsetRange(-1, 0).load('address');
          await context.sync();
        }, 'InvalidArgument');
      }),
    },
    {
      name: 'tells index and size',
      run: onSheet(async ({ context, sheet, check }) => {
        const range = sheet.getRange('B3:D4').load('rowIndex,columnIndex,rowCount,columnCount,cellCount');
        await context.sync();
        check.equal(
          [range.rowIndex, range.columnIndex, range.rowCount, range.columnCount, range.cellCount],
          [2, 1, 2, 3, 6],
        );
      }),
    },
    {
      name: 'has a grid of 1,048,576 rows and 16,384 columns',
      run: onSheet(async ({ context, sheet, check }) => {
        const range = sheet.getRange().load('rowCount,columnCount');
        await context.sync();
        check.equal([range.rowCount, range.columnCount], [1_048_576, 16_384]);
      }),
    },
    {
      name: 'knows whole rows and columns',
      needs: '1.7',
      run: onSheet(async ({ context, sheet, check }) => {
        const column = sheet.getRange('B:B').load('isEntireColumn,isEntireRow');
        const row = sheet.getRange('3:3').load('isEntireColumn,isEntireRow');
        await context.sync();
        check.equal(
          [column.isEntireColumn, column.isEntireRow, row.isEntireColumn, row.isEntireRow],
          [true, false, false, true],
        );
      }),
    },
    {
      name: 'puts the sheet before the address, in apostrophes where the name has a blank',
      run: onSheet(async ({ context, sheet, check }) => {
        const range = sheet.getRange('A1').load('address');
        sheet.load('name');
        await context.sync();
        check.equal(range.address, `'${sheet.name}'!A1`);
      }),
    },
    {
      name: 'finds a text in a range',
      needs: '1.9',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([
          ['alfa', 'beta'],
          ['gama', 'BETA 2'],
        ]);
        const whole = sheet.getRange('A1:B2').find('beta', { completeMatch: true }).load('address');
        const none = sheet.getRange('A1:B2').findOrNullObject('delta', {});
        await context.sync();
        check.equal(whole.address.split('!')[1], 'B1');
        check.equal(none.isNullObject, true);
      }),
    },
  ],
};
