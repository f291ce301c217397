import { reportWorkbook } from '../../../src/cli/reports/reportWorkbook';
import { openPackage } from '../../../src/xlsx/raw/openPackage';
import { readXlsx, writeXlsx } from '../../../src/xlsx';
import { exampleReport } from '../../fixtures/report';

const [page] = exampleReport.sheets;

describe('a report as a workbook', () => {
  const { sheets } = reportWorkbook(exampleReport, 'id');
  const [first] = sheets;

  it('holds every value where the report has it, texts that look like formulas as texts', async () => {
    const back = await readXlsx(await writeXlsx({ sheets }), { numberFormats: true });
    exampleReport.sheets.forEach(({ rows }, index) =>
      rows.forEach((row, r) =>
        row.forEach((cell, c) => expect(back.sheets[index]!.matrix[r]?.[c] ?? null).toBe(cell?.value ?? null)),
      ),
    );
    expect(back.sheets[0]!.formulas!.size).toBe(0);
    expect(back.sheets[0]!.numberFormats!.get('3,1')).toBe('@');
    expect(back.sheets[0]!.numberFormats!.get('6,1')).toBe('0.00%');
  });

  it('is printed on pages one sheet wide, captions on each, charts included and none cut', () => {
    expect(first!.page).toEqual({
      orientation: 'landscape',
      paperSize: 'a4',
      fitToWidth: 1,
      printArea: '$A$1:$E$41',
      printTitlesRow: '$6:$6',
      // The second chart would be cut.
      pageStarts: [27],
    });
    expect(first!.headerFooter).toEqual({ oddFooter: '&C&P / &N' });
    expect(first!.frozen).toEqual({ rows: page!.frozenRows });
  });

  it('compares figures with the cell of the target, and never a blank', () => {
    expect(first!.conditionals).toMatchObject([
      { type: 'cellIs', range: 'B7:B8 B10:B11', operator: 'lessThan', formulas: ['$B$3'], fill: 'FFC7CE' },
      { type: 'cellIs', range: 'B7:B8 B10:B11', operator: 'greaterThanOrEqual', formulas: ['$B$3'] },
    ]);
  });

  it('draws the target dashed and the cumulative share on the right', () => {
    expect(first!.charts).toMatchObject([
      { type: 'line', axis: { format: '0.00%', max: 1 }, series: [{ type: 'line' }, { type: 'line', dashed: true }] },
      {
        type: 'column',
        axis: { format: '#,##0' },
        secondaryAxis: { format: '0%', min: 0, max: 1 },
        series: [{ type: 'column' }, { secondary: true }],
      },
    ]);
    expect(first!.charts![0]!.series[0]!.values).toBe("'Tren QMS Jum''at'!$B$7:$B$10");
  });

  it('says what it is, in which language and by which program; a screen reader is told of its charts', async () => {
    const file = openPackage(await writeXlsx(reportWorkbook(exampleReport, 'id')));
    expect(await file.text('docProps/app.xml')).toContain('<Application>Patuh</Application>');
    const core = (await file.text('docProps/core.xml'))!;
    expect(core).toContain('<dc:title>Tren QMS mingguan</dc:title>');
    expect(core).toContain('<dc:language>id</dc:language>');
    const { charts } = exampleReport.sheets[0]!;
    const drawing = (await file.text('xl/drawings/drawing1.xml'))!;
    for (const { name, title, series } of charts)
      expect(drawing).toContain(
        `name="${name}" descr="${title.replace('&', '&amp;')}: ${series.map((each) => each.name).join(', ')}"`,
      );
  });
});
