/** A report: calls by site until you make it yours. It is data alone, so pane and command line list it at once. */
import type { Kind } from './scaffold';

export const report: Kind = {
  name: /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
  example: 'call-per-site',
  make: (name) => ({
    files: {
      [`rules/reports/${name}.json`]: `{
  "$schema": "./report.schema.json",
  "id": "${name}",
  "title": { "id": "Call per site", "en": "Calls by site" },
  "about": { "id": "Banyaknya call setiap site (${name}).", "en": "Calls of each site (${name})." },
  "unit": { "id": "Quality", "en": "Quality" },
  "sheets": [
    {
      "name": { "id": "Per site", "en": "By site" },
      "blocks": [
        {
          "title": { "id": "Call per site", "en": "Calls by site" },
          "dataset": "calls",
          "by": "site",
          "columns": [{ "id": "agree", "figure": "agree" }, { "id": "valid", "figure": "valid" }],
          "total": true
        }
      ]
    }
  ]
}
`,
      [`test/reports/${name}.test.ts`]: `/** The report ${name} on the sample workbook. */
import { buildReport } from '../../src/reports';
import { on } from '../measures/day';
import { sampleSource, shippedLayout, shippedPacks } from './shipped';

it('${name} counts every site and adds up', async () => {
  const packs = await shippedPacks();
  const sources = new Map([['tapping', sampleSource('Tapping TAM', packs.get('tapping')!)]]);
  const day = on('2026-10-10');
  const { sheets } = buildReport(shippedLayout('${name}', packs), sources, packs, {
    month: '2026-09',
    asOf: day,
    sites: null,
    language: 'id',
    live: false,
    made: day,
  });
  const rows = sheets[0]!.rows.map((row) => row.map((cell) => cell?.value ?? ''));
  const agree = (site: string): number => Number(rows.find(([first]) => first === site)![1]);
  expect(agree('BANDUNG')).toBeGreaterThan(0);
  expect(agree('Jumlah')).toBeGreaterThan(agree('BANDUNG'));
});
`,
    },
    lines: [{ file: 'rules/reports/index.json', before: '  "retensi"', line: `  "${name}",\n` }],
    afterwards: [],
    tests: [`test/reports/${name}.test.ts`, 'test/reports/layouts.test.ts'],
  }),
};
