/** An operator: "the same text, whatever the case" until you make it yours. */
import type { Kind } from './scaffold';

export const operator: Kind = {
  name: /^[a-z][A-Za-z]{2,}$/,
  example: 'endsWith',
  make: (name) => ({
    files: {
      [`src/engine/operators/${name}.ts`]: `import { TEXT_TYPES } from '../model/value';
import type { Operator } from './operator';

export const ${name}: Operator = {
  name: '${name}',
  types: TEXT_TYPES,
  right: 'text',
  phrase: { id: '{{fact}} (${name}) {{expected}}', en: '{{fact}} (${name}) {{expected}}' },
  about: {
    id: 'Teksnya sama; besar-kecil huruf tidak dibedakan.',
    en: 'The text is the same; case does not matter.',
  },
  example: '{ "fact": "no_tiket", "operator": "${name}", "value": "IN" }',
  test: (found, expected) => String(found).toLowerCase() === String(expected).toLowerCase(),
};
`,
    },
    lines: [
      {
        file: 'src/engine/operators/index.ts',
        before: '\nexport { BadOperand',
        line: `import { ${name} } from './${name}';\n`,
      },
      { file: 'src/engine/operators/index.ts', before: '} satisfies Record<string, Operator>', line: `  ${name},\n` },
      {
        file: 'src/sql/operators.ts',
        before: '  isBlank: (found',
        line: `  ${name}: (found, expected) => \`(lower(\${found.sql}) = lower(\${expected.sql}))\`,\n`,
      },
      {
        file: 'src/formula/operators.ts',
        before: '  isBlank: blankIs',
        line: `  ${name}: (found, expected) => \`EXACT(LOWER(\${found.text}),LOWER(\${expected.text}))\`,\n`,
      },
      {
        file: 'test/corpus/operators.json',
        before: '  {"operator":"isBlank"',
        line: `  {"operator":"${name}","type":"text","value":"Ab","yes":["ab","AB"],"no":["b","abc"]},\n`,
      },
    ],
    afterwards: [['src/cli/main.ts', 'rules', 'schema']],
    tests: ['test/engine/operators/battery.test.ts'],
  }),
};
