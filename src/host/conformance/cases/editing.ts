import { onSheet } from './onSheet';
import type { ConformanceArea } from './types';

/** Cells inserted, deleted, cleared, copied, merged, sorted and filtered. */
export const editing: ConformanceArea = {
  area: 'editing',
  cases: [
    {
      name: 'inserts cells and moves the rest down',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([[1], [2]]);
        sheet.getRange('A1').insert('Down');
        const range = sheet.getRange('A1:A3').load('values');
        await context.sync();
        check.equal(range.values, [[''], [1], [2]]);
      }),
    },
    {
      name: 'inserts cells and moves the rest to the right',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([[1, 2]]);
        sheet.getRange('A1').insert('Right');
        const range = sheet.getRange('A1:C1').load('values');
        await context.sync();
        check.equal(range.values, [['', 1, 2]]);
      }),
    },
    {
      name: 'deletes cells and moves the rest up',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([[1], [2], [3]]);
        sheet.getRange('A1:A2').delete('Up');
        const range = sheet.getRange('A1:A2').load('values');
        await context.sync();
        check.equal(range.values, [[3], ['']]);
      }),
    },
    {
      name: 'lets formulas follow an inserted row',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([[5], ['=A1*2']]);
        await context.sync();
        sheet.getRange('1:1').insert('Down');
        const range = sheet.getRange('A3').load('formulas,values');
        await context.sync();
        check.equal(range.formulas, [['=A2*2']]);
        check.equal(range.values, [[10]]);
      }),
    },
    {
      name: 'gives #REF! to a formula whose cell was deleted',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([[5, '=A1']]);
        await context.sync();
        sheet.getRange('A:A').delete('Left');
        const range = sheet.getRange('A1').load('values');
        await context.sync();
        check.equal(range.values, [['#REF!']]);
      }),
    },
    {
      name: 'clears contents and leaves formats',
      run: onSheet(async ({ context, sheet, check, put }) => {
        const range = put([[5]]);
        range.format.font.bold = true;
        range.clear('Contents');
        const after = sheet.getRange('A1').load('values, format/font/bold');
        await context.sync();
        check.equal([after.values, after.format.font.bold], [[['']], true]);
      }),
    },
    {
      name: 'clears formats and leaves contents',
      run: onSheet(async ({ context, sheet, check, put }) => {
        const range = put([[5]]);
        range.format.font.bold = true;
        range.clear('Formats');
        const after = sheet.getRange('A1').load('values, format/font/bold');
        await context.sync();
        check.equal([after.values, after.format.font.bold], [[[5]], false]);
      }),
    },
    {
      name: 'copies values and formulas with references moved',
      needs: '1.9',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([
          [1, '=A1+1'],
          [10, ''],
        ]);
        sheet.getRange('B2').copyFrom('B1');
        const range = sheet.getRange('B2').load('formulas,values');
        await context.sync();
        check.equal([range.formulas, range.values], [[['=A2+1']], [[11]]]);
      }),
    },
    {
      name: 'copies values only',
      needs: '1.9',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([[1, '=A1+1']]);
        sheet.getRange('D1').copyFrom('B1', 'Values');
        const range = sheet.getRange('D1').load('formulas');
        await context.sync();
        check.equal(range.formulas, [[2]]);
      }),
    },
    {
      name: 'transposes a copy',
      needs: '1.9',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([[1, 2, 3]]);
        sheet.getRange('A3').copyFrom('A1:C1', 'Values', false, true);
        const range = sheet.getRange('A3:A5').load('values');
        await context.sync();
        check.equal(range.values, [[1], [2], [3]]);
      }),
    },
    {
      name: 'merges cells and takes them apart again',
      needs: '1.2',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([['judul']]);
        const range = sheet.getRange('A1:C1');
        range.merge();
        await context.sync();
        range.unmerge();
        range.load('values');
        await context.sync();
        check.equal(range.values, [['judul', '', '']]);
      }),
    },
    {
      name: 'sorts rows by a column',
      needs: '1.2',
      run: onSheet(async ({ context, check, put }) => {
        const range = put([
          ['b', 2],
          ['c', 3],
          ['a', 1],
        ]);
        range.sort.apply([{ key: 1, ascending: false }]);
        range.load('values');
        await context.sync();
        check.equal(range.values, [
          ['c', 3],
          ['b', 2],
          ['a', 1],
        ]);
      }),
    },
    {
      name: 'leaves a header row in place when it sorts',
      needs: '1.2',
      run: onSheet(async ({ context, check, put }) => {
        const range = put([['Nama'], ['c'], ['a'], ['b']]);
        range.sort.apply([{ key: 0 }], false, true);
        range.load('values');
        await context.sync();
        check.equal(range.values, [['Nama'], ['a'], ['b'], ['c']]);
      }),
    },
    {
      name: 'sorts blanks last either way',
      needs: '1.2',
      run: onSheet(async ({ context, check, put }) => {
        const range = put([[2], [''], [1]]);
        range.sort.apply([{ key: 0, ascending: false }]);
        range.load('values');
        await context.sync();
        check.equal(range.values, [[2], [1], ['']]);
      }),
    },
    {
      name: 'hides rows a filter does not want',
      needs: '1.9',
      run: onSheet(async ({ context, sheet, check, put }) => {
        const range = put([['Hasil'], ['AGREE'], ['TOLAK'], ['AGREE']]);
        sheet.autoFilter.apply(range, 0, { filterOn: 'Values', values: ['AGREE'] });
        const visible = range.getVisibleView().load('values');
        await context.sync();
        check.equal(visible.values, [['Hasil'], ['AGREE'], ['AGREE']]);
        sheet.autoFilter.remove();
        const all = range.getVisibleView().load('values');
        await context.sync();
        check.equal(all.values.length, 4);
      }),
    },
    {
      name: 'filters a table by one of its columns',
      needs: '1.2',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([
          ['No', 'Nilai'],
          [1, 10],
          [2, 20],
          [3, 30],
        ]);
        const table = sheet.tables.add('A1:B4', true);
        table.columns.getItem('Nilai').filter.applyCustomFilter('>15');
        const visible = table.getDataBodyRange().getVisibleView().load('values');
        await context.sync();
        check.equal(visible.values, [
          [2, 20],
          [3, 30],
        ]);
        table.clearFilters();
        await context.sync();
      }),
    },
    {
      name: 'replaces a text everywhere and counts',
      needs: '1.9',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([['satu dua'], ['dua']]);
        const count = sheet.getRange('A1:A2').replaceAll('dua', 'tiga', {});
        const range = sheet.getRange('A1:A2').load('values');
        await context.sync();
        check.equal(range.values, [['satu tiga'], ['tiga']]);
        check.equal(count.value, 2);
      }),
    },
    {
      name: 'removes duplicates and counts',
      needs: '1.9',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([['a'], ['b'], ['a']]);
        const result = sheet.getRange('A1:A3').removeDuplicates([0], false).load('removed,uniqueRemaining');
        const range = sheet.getRange('A1:A3').load('values');
        await context.sync();
        check.equal([result.removed, result.uniqueRemaining], [1, 2]);
        check.equal(range.values, [['a'], ['b'], ['']]);
      }),
    },
    {
      name: 'hides columns',
      needs: '1.2',
      run: onSheet(async ({ context, sheet, check }) => {
        const range = sheet.getRange('B:B');
        range.columnHidden = true;
        range.load('columnHidden');
        await context.sync();
        check.equal(range.columnHidden, true);
      }),
    },
    {
      name: 'refuses to cut through a table',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([
          ['a', 'b'],
          [1, 2],
          [3, 4],
        ]);
        sheet.tables.add('A1:B3', true);
        await context.sync();
        await check.refused(
          async () => {
            sheet.getRange('A2').insert('Right');
            await context.sync();
          },
          'InvalidOperation',
          'GeneralException',
          'InsertDeleteConflict',
        );
      }),
    },
  ],
};
