import { onSheet } from './onSheet';
import type { Bench } from './onSheet';
import type { ConformanceArea } from './types';

function sample({ sheet, put }: Bench): Excel.Chart {
  put([
    ['Bulan', 'QMS', 'SDM'],
    ['Jan', 90, 80],
    ['Feb', 92, 85],
  ]);
  return sheet.charts.add('ColumnClustered', sheet.getRange('A1:C3'), 'Columns');
}

/** Charts as objects. */
export const charts: ConformanceArea = {
  area: 'charts',
  cases: [
    {
      name: 'makes a series of every column of numbers',
      run: onSheet(async (bench) => {
        const chart = sample(bench);
        chart.series.load('items/name');
        await bench.context.sync();
        bench.check.equal(
          chart.series.items.map((each) => each.name),
          ['QMS', 'SDM'],
        );
      }),
    },
    {
      name: 'keeps name, title and size',
      run: onSheet(async (bench) => {
        const chart = sample(bench);
        chart.name = 'Uji grafik';
        chart.title.text = 'QMS per bulan';
        chart.height = 200;
        chart.width = 400;
        chart.load('name,height,width, title/text');
        await bench.context.sync();
        bench.check.equal(
          [chart.name, chart.title.text, chart.height, chart.width],
          ['Uji grafik', 'QMS per bulan', 200, 400],
        );
      }),
    },
    {
      name: 'is found by its name',
      run: onSheet(async (bench) => {
        sample(bench).name = 'Uji nama';
        const found = bench.sheet.charts.getItem('Uji nama').load('chartType');
        await bench.context.sync();
        bench.check.equal(found.chartType, 'ColumnClustered');
      }),
    },
    {
      name: 'counts charts of a sheet',
      run: onSheet(async (bench) => {
        sample(bench);
        bench.sheet.charts.load('count');
        await bench.context.sync();
        bench.check.equal(bench.sheet.charts.count, 1);
      }),
    },
    {
      name: 'shows and hides the legend',
      run: onSheet(async (bench) => {
        const chart = sample(bench);
        chart.legend.visible = false;
        chart.legend.load('visible');
        await bench.context.sync();
        bench.check.equal(chart.legend.visible, false);
      }),
    },
    {
      name: 'sets the bounds of the value axis',
      run: onSheet(async (bench) => {
        const { valueAxis } = sample(bench).axes;
        valueAxis.minimum = 0;
        valueAxis.maximum = 100;
        valueAxis.load('minimum,maximum');
        await bench.context.sync();
        bench.check.equal([valueAxis.minimum, valueAxis.maximum], [0, 100]);
      }),
    },
    {
      name: 'gives a series another name',
      run: onSheet(async (bench) => {
        const series = sample(bench).series.getItemAt(0);
        series.name = 'Mutu';
        series.load('name');
        await bench.context.sync();
        bench.check.equal(series.name, 'Mutu');
      }),
    },
    {
      name: 'changes its type',
      needs: '1.7',
      run: onSheet(async (bench) => {
        const chart = sample(bench);
        chart.chartType = 'Line';
        chart.load('chartType');
        await bench.context.sync();
        bench.check.equal(chart.chartType, 'Line');
      }),
    },
    {
      name: 'is gone when deleted',
      run: onSheet(async (bench) => {
        const chart = sample(bench);
        await bench.context.sync();
        chart.delete();
        bench.sheet.charts.load('count');
        await bench.context.sync();
        bench.check.equal(bench.sheet.charts.count, 0);
      }),
    },
    {
      name: 'refuses a chart that is not there',
      run: onSheet(async ({ context, sheet, check }) => {
        await check.refused(async () => {
          sheet.charts.getItem('Tidak ada').load('name');
          await context.sync();
        }, 'ItemNotFound');
      }),
    },
  ],
};
