import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

/** Globals that belong to one room: Office.js is called in office/, custom functions are registered in functions/. */
const officeGlobals = ['Office', 'Excel', 'OfficeExtension'].map((name) => ({
  name,
  message: 'Only src/office talks to Office.js; call that room instead.',
}));
const functionGlobals = [{ name: 'CustomFunctions', message: 'Only src/functions registers custom functions.' }];

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'bin/', '.cache/'] },
  ...tseslint.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}', 'taskpane/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { prefer: 'type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-implied-eval': 'error',
      'no-console': 'error',
      'max-lines': ['error', { max: 400, skipComments: true, skipBlankLines: true }],
      'no-restricted-globals': ['error', ...officeGlobals, ...functionGlobals],
    },
  },
  {
    // A ratio has one spelling, from the cell to the command line.
    files: ['src/**', 'taskpane/**'],
    ignores: ['src/measures/shared/share.ts', 'src/host/**', 'src/workbench/**', 'src/xlsx/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "Property[key.name='style'][value.value='percent']",
          message: 'Write ratios with ratioText (src/measures).',
        },
      ],
    },
  },
  { files: ['src/office/**'], rules: { 'no-restricted-globals': ['error', ...functionGlobals] } },
  {
    // The mistakes that cost a round trip or read what was never loaded.
    files: ['src/office/**', 'src/host/conformance/**'],
    plugins: { 'office-addins': officeAddins },
    rules: Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'error'])),
  },
  {
    // The plugin takes the result of a method, and what was just written, for something read without load.
    files: ['src/host/conformance/**'],
    rules: Object.fromEntries(
      ['load-object-before-read', 'call-sync-before-read', 'call-sync-after-load'].map((rule) => [
        `office-addins/${rule}`,
        'off',
      ]),
    ),
  },
  { files: ['src/functions/**'], rules: { 'no-restricted-globals': ['error', ...officeGlobals] } },
  { files: ['src/functions/main.ts', 'test/**', 'src/host/conformance/**'], rules: { 'no-restricted-globals': 'off' } },
  { files: ['test/bench/**', 'src/**/write*.ts'], rules: { 'no-console': 'off' } },
  { files: ['**/*.cjs', '**/*.js'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
