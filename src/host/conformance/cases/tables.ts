import { onSheet } from './onSheet';
import type { Bench } from './onSheet';
import type { ConformanceArea } from './types';

/** A table of three columns and two rows at B2, under a name nobody else uses. */
function sample({ sheet, put }: Bench, name: string): Excel.Table {
  put(
    [
      ['No', 'Nama', 'Nilai'],
      [1, 'x', 10],
      [2, 'y', 20],
    ],
    'B2',
  );
  const table = sheet.tables.add('B2:D4', true);
  table.name = name;
  return table;
}

/** Tables: their parts, rows and columns. */
export const tables: ConformanceArea = {
  area: 'tables',
  cases: [
    {
      name: 'makes a table of a range with headers',
      run: onSheet(async (bench) => {
        const table = sample(bench, 'UjiSatu').load('name,showHeaders,showTotals');
        const range = table.getRange().load('address');
        await bench.context.sync();
        bench.check.equal([table.name, table.showHeaders, table.showTotals], ['UjiSatu', true, false]);
        bench.check.equal(range.address.split('!')[1], 'B2:D4');
      }),
    },
    {
      name: 'puts headers above a range that has none',
      run: onSheet(async ({ context, sheet, check, put }) => {
        put([
          [1, 2],
          [3, 4],
        ]);
        const table = sheet.tables.add('A1:B2', false);
        const header = table.getHeaderRowRange().load('values');
        const body = table.getDataBodyRange().load('values,address');
        await context.sync();
        check.equal(header.values, [['Column1', 'Column2']]);
        check.equal(body.values, [
          [1, 2],
          [3, 4],
        ]);
        check.equal(body.address.split('!')[1], 'A2:B3');
      }),
    },
    {
      name: 'gives its header row and its data body',
      run: onSheet(async (bench) => {
        const table = sample(bench, 'UjiDua');
        const header = table.getHeaderRowRange().load('values');
        const body = table.getDataBodyRange().load('values');
        await bench.context.sync();
        bench.check.equal(header.values, [['No', 'Nama', 'Nilai']]);
        bench.check.equal(body.values, [
          [1, 'x', 10],
          [2, 'y', 20],
        ]);
      }),
    },
    {
      name: 'is found by name in any case',
      run: onSheet(async (bench) => {
        sample(bench, 'UjiTiga');
        const found = bench.context.workbook.tables.getItem('ujitiga').load('name');
        await bench.context.sync();
        bench.check.equal(found.name, 'UjiTiga');
      }),
    },
    {
      name: 'is found by its id',
      run: onSheet(async (bench) => {
        const table = sample(bench, 'UjiEmpat').load('id');
        await bench.context.sync();
        const found = bench.context.workbook.tables.getItem(table.id).load('name');
        await bench.context.sync();
        bench.check.equal(found.name, 'UjiEmpat');
      }),
    },
    {
      name: 'keeps its id when it is renamed',
      run: onSheet(async (bench) => {
        const table = sample(bench, 'UjiLima').load('id');
        await bench.context.sync();
        const { id } = table;
        table.name = 'UjiLimaBaru';
        table.load('id,name');
        await bench.context.sync();
        bench.check.equal([table.id, table.name], [id, 'UjiLimaBaru']);
      }),
    },
    {
      name: 'refuses a name that another table has',
      run: onSheet(async (bench) => {
        sample(bench, 'UjiEnam');
        bench.put([['a'], [1]], 'H1');
        const other = bench.sheet.tables.add('H1:H2', true);
        await bench.check.refused(
          async () => {
            other.name = 'UjiEnam';
            await bench.context.sync();
          },
          'ItemAlreadyExists',
          'InvalidArgument',
        );
      }),
    },
    {
      name: 'refuses a table over another table',
      run: onSheet(async (bench) => {
        sample(bench, 'UjiTujuh');
        await bench.context.sync();
        await bench.check.refused(
          async () => {
            bench.sheet.tables.add('D4:E6', true);
            await bench.context.sync();
          },
          'InvalidArgument',
          'GeneralException',
        );
      }),
    },
    {
      name: 'answers a null object for a name that no table has',
      needs: '1.4',
      run: onSheet(async ({ context, check }) => {
        const table = context.workbook.tables.getItemOrNullObject('TidakAda');
        await context.sync();
        check.equal(table.isNullObject, true);
      }),
    },
    {
      name: 'refuses a name that no table has',
      run: onSheet(async ({ context, check }) => {
        await check.refused(async () => {
          context.workbook.tables.getItem('TidakAda').load('name');
          await context.sync();
        }, 'ItemNotFound');
      }),
    },
    {
      name: 'adds a row at the end',
      run: onSheet(async (bench) => {
        const table = sample(bench, 'UjiDelapan');
        table.rows.add(undefined, [[3, 'z', 30]]);
        const body = table.getDataBodyRange().load('values,address');
        await bench.context.sync();
        bench.check.equal(body.values, [
          [1, 'x', 10],
          [2, 'y', 20],
          [3, 'z', 30],
        ]);
        bench.check.equal(body.address.split('!')[1], 'B3:D5');
      }),
    },
    {
      name: 'adds several rows at once',
      needs: '1.4',
      run: onSheet(async (bench) => {
        const table = sample(bench, 'UjiSembilan');
        table.rows.add(-1, [
          [3, 'z', 30],
          [4, 'w', 40],
        ]);
        table.rows.load('count');
        await bench.context.sync();
        bench.check.equal(table.rows.count, 4);
      }),
    },
    {
      name: 'inserts a row before another',
      run: onSheet(async (bench) => {
        const table = sample(bench, 'UjiSepuluh');
        table.rows.add(0, [[0, 'awal', 5]]);
        const body = table.getDataBodyRange().load('values');
        await bench.context.sync();
        bench.check.equal(body.values, [
          [0, 'awal', 5],
          [1, 'x', 10],
          [2, 'y', 20],
        ]);
      }),
    },
    {
      name: 'moves cells below down when it grows',
      run: onSheet(async (bench) => {
        const table = sample(bench, 'UjiSebelas');
        bench.put([['catatan']], 'B5');
        table.rows.add(undefined, [[3, 'z', 30]]);
        const below = bench.sheet.getRange('B5:B6').load('values');
        await bench.context.sync();
        bench.check.equal(below.values, [[3], ['catatan']]);
      }),
    },
    {
      name: 'refuses a row of the wrong width',
      run: onSheet(async (bench) => {
        const table = sample(bench, 'UjiDuaBelas');
        await bench.context.sync();
        await bench.check.refused(async () => {
          table.rows.add(undefined, [[1, 2]]);
          await bench.context.sync();
        }, 'InvalidArgument');
      }),
    },
    {
      name: 'reads and writes a row by its index',
      run: onSheet(async (bench) => {
        const table = sample(bench, 'UjiTigaBelas');
        const row = table.rows.getItemAt(1);
        row.values = [[2, 'baru', 25]];
        row.load('values,index');
        await bench.context.sync();
        bench.check.equal(row.values, [[2, 'baru', 25]]);
        bench.check.equal(row.index, 1);
      }),
    },
    {
      name: 'refuses a row beyond the last',
      run: onSheet(async (bench) => {
        const table = sample(bench, 'UjiEmpatBelas');
        await bench.check.refused(
          async () => {
            table.rows.getItemAt(9).load('values');
            await bench.context.sync();
          },
          'InvalidArgument',
          'ItemNotFound',
        );
      }),
    },
    {
      name: 'deletes a row and closes the gap',
      run: onSheet(async (bench) => {
        const table = sample(bench, 'UjiLimaBelas');
        table.rows.getItemAt(0).delete();
        const body = table.getDataBodyRange().load('values');
        await bench.context.sync();
        bench.check.equal(body.values, [[2, 'y', 20]]);
      }),
    },
    {
      name: 'lists its columns in order',
      run: onSheet(async (bench) => {
        const table = sample(bench, 'UjiEnamBelas');
        table.columns.load('items/name,items/index');
        await bench.context.sync();
        bench.check.equal(
          table.columns.items.map((column) => [column.name, column.index]),
          [
            ['No', 0],
            ['Nama', 1],
            ['Nilai', 2],
          ],
        );
      }),
    },
    {
      name: 'finds a column by its caption',
      run: onSheet(async (bench) => {
        const table = sample(bench, 'UjiTujuhBelas');
        const body = table.columns.getItem('Nilai').getDataBodyRange().load('values');
        await bench.context.sync();
        bench.check.equal(body.values, [[10], [20]]);
      }),
    },
    {
      name: 'answers a null object for a caption it does not have',
      needs: '1.4',
      run: onSheet(async (bench) => {
        const column = sample(bench, 'UjiDelapanBelas').columns.getItemOrNullObject('Tidak ada');
        await bench.context.sync();
        bench.check.equal(column.isNullObject, true);
      }),
    },
    {
      name: 'renames a column by writing its header cell',
      run: onSheet(async (bench) => {
        const table = sample(bench, 'UjiSembilanBelas');
        bench.sheet.getRange('C2').values = [['Agen']];
        table.columns.load('items/name');
        await bench.context.sync();
        bench.check.equal(table.columns.items[1]?.name, 'Agen');
      }),
    },
    {
      name: 'adds a column at the right with its values',
      run: onSheet(async (bench) => {
        const table = sample(bench, 'UjiDuaPuluh');
        table.columns.add(undefined, [['Lulus'], [true], [false]]);
        const range = table.getRange().load('values');
        await bench.context.sync();
        bench.check.equal(range.values, [
          ['No', 'Nama', 'Nilai', 'Lulus'],
          [1, 'x', 10, true],
          [2, 'y', 20, false],
        ]);
      }),
    },
    {
      name: 'deletes a column',
      run: onSheet(async (bench) => {
        const table = sample(bench, 'UjiDuaSatu');
        table.columns.getItem('Nama').delete();
        const range = table.getRange().load('values');
        await bench.context.sync();
        bench.check.equal(range.values, [
          ['No', 'Nilai'],
          [1, 10],
          [2, 20],
        ]);
      }),
    },
    {
      name: 'is known to formulas by name and caption',
      run: onSheet(async (bench) => {
        sample(bench, 'UjiDuaDua');
        bench.sheet.getRange('H1:H2').formulas = [['=SUM(UjiDuaDua[Nilai])'], ['=ROWS(UjiDuaDua[#All])']];
        const range = bench.sheet.getRange('H1:H2').load('values');
        await bench.context.sync();
        bench.check.equal(range.values, [[30], [3]]);
      }),
    },
    {
      name: 'takes formulas along when it grows',
      run: onSheet(async (bench) => {
        const table = sample(bench, 'UjiDuaTiga');
        bench.sheet.getRange('H1').formulas = [['=SUM(UjiDuaTiga[Nilai])']];
        await bench.context.sync();
        table.rows.add(undefined, [[3, 'z', 30]]);
        const range = bench.sheet.getRange('H1').load('values');
        await bench.context.sync();
        bench.check.equal(range.values, [[60]]);
      }),
    },
    {
      name: 'keeps its cells when it becomes a range',
      needs: '1.2',
      run: onSheet(async (bench) => {
        const table = sample(bench, 'UjiDuaEmpat');
        const range = table.convertToRange().load('values');
        bench.sheet.tables.load('count');
        await bench.context.sync();
        bench.check.equal(range.values[1], [1, 'x', 10]);
        bench.check.equal(bench.sheet.tables.count, 0);
      }),
    },
    {
      name: 'takes its cells along when it is deleted',
      run: onSheet(async (bench) => {
        const table = sample(bench, 'UjiDuaLima');
        await bench.context.sync();
        table.delete();
        const range = bench.sheet.getRange('B2:D4').load('values');
        await bench.context.sync();
        bench.check.equal(range.values, [
          ['', '', ''],
          ['', '', ''],
          ['', '', ''],
        ]);
      }),
    },
    {
      name: 'is found from a range that touches it',
      needs: '1.9',
      run: onSheet(async (bench) => {
        sample(bench, 'UjiDuaEnam');
        const found = bench.sheet.getRange('C3').getTables(false).getFirst().load('name');
        await bench.context.sync();
        bench.check.equal(found.name, 'UjiDuaEnam');
      }),
    },
    {
      name: 'resizes with its header row in place',
      needs: '1.13',
      run: onSheet(async (bench) => {
        const table = sample(bench, 'UjiDuaTujuh');
        table.resize('B2:D6');
        const range = table.getRange().load('address');
        await bench.context.sync();
        bench.check.equal(range.address.split('!')[1], 'B2:D6');
      }),
    },
  ],
};
