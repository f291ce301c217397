/**
 * Prints, as JSON, the cells of every shipped report of the sample workbook as the command line's files hold them.
 * Arguments: a month, and the serial of the day looked from.
 */
import { reportWorkbook } from '../../src/cli/reports/reportWorkbook';
import { readXlsx, writeXlsx } from '../../src/xlsx';
import { shippedReports } from '../cli/reports/shippedReports';

async function main([month, asOf]: string[]): Promise<void> {
  const reports = [];
  for (const report of await shippedReports({ live: false, month, asOf: Number(asOf) })) {
    const { sheets } = await readXlsx(await writeXlsx(reportWorkbook(report, 'id')));
    reports.push({ layout: report.layout, sheets: sheets.map(({ name, matrix }) => ({ name, matrix })) });
  }
  process.stdout.write(JSON.stringify(reports));
}

void main(process.argv.slice(2));
