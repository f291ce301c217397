/** A function of Excel: counts filled cells until you make it yours. */
import { camel, type Kind } from './scaffold';

export const excelFunction: Kind = {
  name: /^[A-Z][A-Z.]+[A-Z]$/,
  example: 'HITUNG.ISI',
  make: (name) => {
    const [file, constant] = [camel(name), name.replaceAll('.', '_')];
    return {
      files: {
        [`src/functions/catalogue/${file}.ts`]: `import { isBlank } from '../../grid';
import { range } from '../arguments';
import { errorOf } from '../shared/cells';
import { defineFunction } from '../call/definition';

export const ${constant} = defineFunction({
  name: '${name}',
  about: {
    id: 'Banyaknya sel yang terisi (${name}).',
    en: 'How many cells are filled (${name}).',
  },
  arguments: {
    data: range({ id: 'Sel yang dihitung.', en: 'The cells to count.' }),
  },
  result: 'value',
  gives: { id: 'Bilangan bulat, 0 bila semua kosong.', en: 'A whole number, 0 when all are blank.' },
  example: {
    ranges: { Data: [['kolom'], ['a'], [null], ['b']] },
    formula: '=PATUH.${name}(Data[#All])',
    call: [{ range: 'Data' }],
  },
  run: ({ data }) => data.rows.flat().filter((cell) => !isBlank(cell) && errorOf(cell) === undefined).length,
});
`,
        [`test/functions/${file}.test.ts`]: `import { caller } from './call';

const call = caller();

it('${name} counts filled cells, and neither blanks nor errors', async () => {
  expect(await call('${name}', [['a'], [null], [''], [1]])).toBe(2);
  expect(await call('${name}', [['x', null]])).toBe(1);
});
`,
      },
      lines: [
        {
          file: 'src/functions/catalogue/index.ts',
          before: '\nexport const CATALOGUE',
          line: `import { ${constant} } from './${file}';\n`,
        },
        { file: 'src/functions/catalogue/index.ts', before: '  VERSI,\n', line: `  ${constant},\n` },
      ],
      afterwards: [['src/functions/writeDocs.ts']],
      tests: [`test/functions/${file}.test.ts`, 'test/functions/metadata.test.ts', 'test/functions/docs.test.ts'],
    };
  },
};
