/** Which room may import which (docs/map.md). The messages say why, so that whoever meets one knows what to do. */
const foundation = ['text', 'calendar', 'grid'];
const judging = [...foundation, 'sheet', 'engine'];
const packing = [...judging, 'packs'];
const rooms = {
  text: [],
  calendar: [],
  grid: [],
  sheet: foundation,
  engine: [...foundation, 'sheet'],
  packs: judging,
  author: packing,
  sql: judging,
  formula: judging,
  measures: judging,
  reports: [...judging, 'author', 'measures'],
  functions: [...packing, 'measures'],
  ledger: [...judging, 'measures', 'reports'],
  office: [...foundation, 'sheet', 'reports', 'ledger'],
  xlsx: ['grid'],
  host: [...foundation, 'xlsx'],
  workbench: [...foundation, 'host', 'xlsx'],
  duckdb: [...judging, 'sql', 'measures'],
  cli: [...packing, 'author', 'sql', 'formula', 'measures', 'reports', 'ledger', 'xlsx', 'duckdb'],
};
const paneMayUse = [...packing, 'author', 'formula', 'measures', 'reports', 'ledger', 'office'];

const roomRule = (name, from, allowed) => ({
  name: `room-${name}`,
  severity: 'error',
  comment: `The way is one street: ${name} may import ${allowed.join(', ') || 'no other room'}. Move the shared piece to a room that both may import.`,
  from: { path: from },
  to: { path: '^(src|taskpane)/', pathNot: [from, ...allowed.map((room) => `^src/${room}/`)] },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      severity: 'error',
      comment:
        'Files that import each other cannot be understood one at a time. Move what both need into a third file.',
      from: {},
      to: { circular: true },
    },
    ...Object.entries(rooms).map(([room, allowed]) => roomRule(room, `^src/${room}/`, allowed)),
    roomRule('taskpane', '^taskpane/', paneMayUse),
    {
      name: 'through-the-door',
      severity: 'error',
      comment: 'Outsiders enter a room by an index.ts only, so that its inside can be rebuilt.',
      from: { path: '^(src/([^/]+)|taskpane)/' },
      to: { path: '^src/[^/]+/', pathNot: ['^src/$2/', '/index\\.ts$'] },
    },
    {
      name: 'office-sheet-types-only',
      severity: 'error',
      comment: 'office knows the shapes of the sheet room, not its code.',
      from: { path: '^src/office/' },
      to: { path: '^src/sheet/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'engine-sheet-types-only',
      severity: 'error',
      comment: 'engine knows the shapes of the sheet room and what each column type holds, not how cells are read.',
      from: { path: '^src/engine/' },
      to: {
        path: '^src/sheet/',
        pathNot: '^src/sheet/columnTypes/index\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'office-writes-reports',
      severity: 'error',
      comment:
        'office knows no measure: only what a report looks like once it is made, which the writer of .xlsx files must know as well.',
      from: { path: '^src/office/' },
      to: { path: '^src/reports/', pathNot: '^src/reports/writing/index\\.ts$' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'Nothing imports this file. Delete it, or import it.',
      from: { orphan: true, path: '^(src|taskpane)/', pathNot: ['\\.d\\.ts$', '(^|/)main\\.tsx?$'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '\\.(css|json)$' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js'] },
  },
};
