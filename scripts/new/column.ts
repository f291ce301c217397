/** A column type: text in capitals until you make it yours. One file, and its line in the list. */
import type { Kind } from './scaffold';

export const column: Kind = {
  name: /^[a-z][a-z]{2,}$/,
  example: 'code',
  make: (name) => ({
    files: {
      [`src/sheet/columnTypes/${name}.ts`]: `/** Words in capitals, whatever was typed. */
import { repaired, unknown } from './remark';
import type { ColumnType } from './columnType';

export const ${name}: ColumnType = {
  title: { id: '${name}', en: '${name}' },
  holds: 'words',
  reader: () => ({
    read(cell) {
      if (typeof cell !== 'string') return unknown('notAnId');
      const word = cell.trim().toUpperCase();
      if (word === '') return unknown('notAnId');
      return word === cell ? cell : repaired(word, 'trimmed');
    },
  }),
};
`,
      [`test/sheet/columnTypes/${name}.test.ts`]: `import { readOne } from './readOne';

describe('${name}', () => {
  it.each([
    { given: 'AB', expected: 'AB', code: null },
    { given: ' ab', expected: 'AB', code: 'trimmed' },
    { given: 7, expected: undefined, code: 'notAnId' },
    { given: '', expected: null, code: null },
  ])('reads $given', ({ given, expected, code }) => {
    expect(readOne('${name}', given)).toEqual({ value: expected, code });
  });
});
`,
    },
    lines: [
      {
        file: 'src/sheet/columnTypes/index.ts',
        before: "import { text } from './text';",
        line: `import { ${name} } from './${name}';\n`,
      },
      { file: 'src/sheet/columnTypes/index.ts', before: '  text,\n', line: `  ${name},\n` },
    ],
    afterwards: [['src/cli/main.ts', 'rules', 'schema']],
    tests: [`test/sheet/columnTypes/${name}.test.ts`, 'test/engine/columnTypes.test.ts'],
  }),
};
