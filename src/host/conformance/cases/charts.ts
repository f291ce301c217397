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
    {
      name: 'knows the points of a series and keeps a label of each',
      needs: '1.7',
      run: onSheet(async (bench) => {
        const { points } = sample(bench).series.getItemAt(0);
        points.load('count,items/markerSize');
        const label = points.getItemAt(1).dataLabel;
        label.text = 'Feb 2026';
        label.load('text');
        await bench.context.sync();
        bench.check.equal([points.count, points.items.length, label.text], [2, 2, 'Feb 2026']);
        await bench.check.refused(async () => {
          points.getItemAt(2).load('markerSize');
          await bench.context.sync();
        }, 'InvalidArgument');
      }),
    },
    {
      name: 'adds trendlines to a series and takes them away',
      needs: '1.7',
      run: onSheet(async (bench) => {
        const { trendlines } = sample(bench).series.getItemAt(0);
        trendlines.add('MovingAverage');
        const line = trendlines.getItem(0).load('type');
        await bench.context.sync();
        bench.check.equal(line.type, 'MovingAverage');
        line.delete();
        const count = trendlines.getCount();
        await bench.context.sync();
        bench.check.equal(count.value, 0);
      }),
    },
    {
      name: 'says which cells a series is drawn from',
      needs: '1.15',
      run: onSheet(async (bench) => {
        const series = sample(bench).series.getItemAt(1);
        const from = series.getDimensionDataSourceString('Values');
        const type = series.getDimensionDataSourceType('Values');
        await bench.context.sync();
        bench.check.equal([from.value.split('!')[1], type.value], ['$C$2:$C$3', 'LocalRange']);
      }),
    },
    {
      name: 'keeps bubble sizes, the plot area and the table under a chart',
      needs: '1.14',
      run: onSheet(async (bench) => {
        const chart = sample(bench);
        const series = chart.series.getItemAt(0);
        series.setBubbleSizes(bench.sheet.getRange('C2:C3'));
        const sizes = series.getDimensionValues('BubbleSizes');
        chart.plotArea.width = 300;
        const table = chart.getDataTable();
        table.visible = true;
        table.load('visible,showLegendKey');
        chart.plotArea.load('width');
        await bench.context.sync();
        bench.check.equal([sizes.value, chart.plotArea.width], [[80, 85], 300]);
        bench.check.equal([table.visible, table.showLegendKey], [true, true]);
      }),
    },
    {
      name: 'formats some letters of a title',
      needs: '1.7',
      run: onSheet(async (bench) => {
        const { font } = sample(bench).title.getSubstring(0, 3);
        font.color = '#FF0000';
        font.load('color');
        await bench.context.sync();
        bench.check.equal(font.color, '#FF0000');
      }),
    },
  ],
};
