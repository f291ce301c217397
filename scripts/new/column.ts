/** A column type: text in capitals until you make it yours. Every table by type and every switch gets its line. */
import type { Kind } from './scaffold';

export const column: Kind = {
  name: /^[a-z][a-z]{2,}$/,
  example: 'code',
  make: (name) => {
    const asText = (file: string) => ({ file, before: "    case 'text':", line: `    case '${name}':\n` });
    return {
      files: {
        [`src/sheet/columnTypes/${name}.ts`]: `/** Words in capitals, whatever was typed. */
import { repaired, unknown } from '../shared/remark';
import type { ColumnType } from './columnType';

export const ${name}: ColumnType = {
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
        { file: 'src/sheet/shared/types.ts', before: "'text' | 'id'", line: `'${name}' | ` },
        {
          file: 'src/sheet/columnTypes/columnTypes.ts',
          before: "import { text } from './text';",
          line: `import { ${name} } from './${name}';\n`,
        },
        { file: 'src/sheet/columnTypes/columnTypes.ts', before: '  text,\n', line: `  ${name},\n` },
        asText('src/sheet/showValue.ts'),
        { file: 'src/engine/model/value.ts', before: "  text: 'words',", line: `  ${name}: 'words',\n` },
        asText('src/engine/explain/show.ts'),
        asText('src/measures/shared/groups.ts'),
        { file: 'src/reports/blockContext.ts', before: "  text: 'text',", line: `  ${name}: 'text',\n` },
        { file: 'src/formula/readCell.ts', before: '  text,\n  id,', line: `  ${name}: text,\n` },
        { file: 'taskpane/form/showValue.ts', before: "  text: 'number',", line: `  ${name}: 'number',\n` },
        asText('taskpane/form/formModel.ts'),
        { file: 'taskpane/text/id.ts', before: "    text: 'teks',", line: `    ${name}: '${name}',\n` },
        { file: 'taskpane/text/en.ts', before: "    text: 'text',", line: `    ${name}: '${name}',\n` },
      ],
      afterwards: [['src/cli/main.ts', 'rules', 'schema']],
      tests: [`test/sheet/columnTypes/${name}.test.ts`, 'test/engine/columnTypes.test.ts'],
    };
  },
};
