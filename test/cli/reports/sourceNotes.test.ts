import { commands } from '../../../src/cli/commands';
import { folder as testFolder } from '../patuh';
import { calls, HEADER, one } from '../workbookRows';

const folder = testFolder();

it('a report says what its files were read in spite of', async () => {
  const out: string[] = [];
  const io = { out: (line: string) => void out.push(line), err: () => undefined, language: 'id' as const };
  const file = folder.write(
    'a.xlsx',
    one([HEADER, ...calls(10)], { rowAttributes: (row) => (row === 3 ? ' hidden="1"' : '') }),
  );
  const target = `${file}.laporan.xlsx`;
  const { run } = commands.find(({ name }) => name === 'report')!;
  await run(['qms-bulanan', file, '--month', '2025-08', '--out', target, '--json'], io);
  expect(JSON.parse(out.join(''))).toMatchObject({
    notes: expect.arrayContaining([expect.stringMatching(/1 baris berisi yang tersembunyi/)]),
  });
});
