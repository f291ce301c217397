/** office-doctor on wrong and right pieces of code: one program for all, since the types of Office take seconds to be read. */
import path from 'node:path';
import ts from 'typescript';
import { KNOWN_ISSUES } from '../../scripts/officeDoctor/issues';
import { examine, type Finding } from '../../scripts/officeDoctor/examine';

const root = path.resolve(__dirname, '../..');
const HELPERS = `
  export const supports = (set: string, version: string): boolean => Office.context.requirements.isSetSupported(set, version);
  export const canMerge = (): boolean => supports('ExcelApi', '1.20');
  export function batch<T>(work: (context: Excel.RequestContext) => Promise<T>, options: { undoGroup?: boolean } = {}): Promise<T> {
    return options.undoGroup ? Excel.run({ mergeUndoGroup: true }, work) : Excel.run(work);
  }
  export async function tidy(context: Excel.RequestContext): Promise<void> {
    context.workbook.worksheets.getItem('Uji').delete();
    await context.sync();
  }
  /** @needs ExcelApi 1.13 */
  export const merged = (range: Excel.Range) => range.getMergedAreasOrNullObject();
`;

/** What is wrong (or right) in one piece of code, as `rule member`. */
const PIECES: Record<string, readonly [code: string, found: readonly string[]]> = {
  'a later member without a question': [
    'export const f = (range: Excel.Range) => range.getMergedAreasOrNullObject();',
    ['sets Range.getMergedAreasOrNullObject'],
  ],
  'a later member behind another set': [
    "export const f = (range: Excel.Range) => supports('ExcelApi', '1.11') && range.getMergedAreasOrNullObject();",
    ['sets Range.getMergedAreasOrNullObject'],
  ],
  'a later member behind a denied question': [
    "export const f = (r: Excel.Range) => { if (supports('ExcelApi', '1.13')) return null; return r.getMergedAreasOrNullObject(); };",
    ['sets Range.getMergedAreasOrNullObject'],
  ],
  'a later member behind its question, in every form': [
    `export function f(range: Excel.Range, wanted: boolean) {
       const can = wanted && supports('ExcelApi', '1.14');
       if (can) range.getMergedAreasOrNullObject();
       const one = can ? range.getMergedAreasOrNullObject() : null;
       const two = !can || range.getMergedAreasOrNullObject();
       if (!canMerge()) return [one, two];
       return [range.getMergedAreasOrNullObject()];
     }`,
    [],
  ],
  'a function that says what it needs, called without a question': [
    'export const f = (range: Excel.Range) => merged(range);',
    ['sets merged'],
  ],
  'a function that says what it needs, called behind the question': [
    "export const f = (range: Excel.Range) => (supports('ExcelApi', '1.13') ? merged(range) : null);",
    [],
  ],
  'what cannot be undone in one step, also through a function of another file': [
    `export const f = () => batch(async (context) => {
       context.workbook.worksheets.getItem('A').visibility = 'Hidden';
       await tidy(context);
     }, { undoGroup: true });`,
    ['undo Worksheet.visibility', 'undo Worksheet.delete'],
  ],
  'the same without a group, and reading it in one': [
    `export const f = () => batch(async (context) => {
       context.workbook.worksheets.getItem('A').visibility = 'Hidden';
       await tidy(context);
     });
     export const g = () => batch(async (context) => {
       const sheet = context.workbook.worksheets.getItem('A').load('visibility');
       await context.sync();
       return sheet.visibility;
     }, { undoGroup: true });`,
    [],
  ],
  'a round trip a turn, straight or through another file': [
    `export async function f(context: Excel.RequestContext, names: string[]) {
       for (const name of names) {
         context.workbook.worksheets.add(name);
         await context.sync();
       }
       names.forEach((name) => void tidy(context));
     }`,
    ['loop context.sync()', 'loop tidy()'],
  ],
  'a loop that gathers, a function only made in a loop, and an excuse with its reason': [
    `export async function f(context: Excel.RequestContext, names: string[]) {
       const later: (() => Promise<void>)[] = [];
       for (const name of names) {
         context.workbook.worksheets.add(name);
         later.push(() => context.sync());
       }
       await context.sync();
       // office-doctor loop -- one request holds one piece
       for (const name of names) await tidy(context);
       return later;
     }`,
    [],
  ],
  'an excuse without a reason': [
    `export async function f(context: Excel.RequestContext, names: string[]) {
       // office-doctor loop
       for (const name of names) await tidy(context);
     }`,
    ['loop tidy()'],
  ],
  'members with a known bug outside the file that lives with it': [
    `export function f(sheet: Excel.Worksheet, link: HTMLAnchorElement) {
       sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
       link.download = 'a.csv';
       return Office.context.officeTheme;
     }
     export const g = (context: Excel.RequestContext, part: Excel.CustomXmlPart, settings: Office.Settings) => {
       context.workbook.worksheets.onSelectionChanged.add(async () => undefined);
       settings.saveAsync();
       void Excel.run({ delayForCellEdit: true }, (own) => own.sync());
       return part.getXml();
     };`,
    [
      'issue PageLayout.zoom',
      'issue HTMLAnchorElement.download',
      'issue Context.officeTheme',
      'issue WorksheetCollection.onSelectionChanged',
      'issue Settings.saveAsync',
      'issue RunOptions.delayForCellEdit',
      'issue CustomXmlPart.getXml',
    ],
  ],
  'members of our own with the same names': [
    'export const f = (own: { zoom: number; download: string }) => [own.zoom, own.download];',
    [],
  ],
};

describe('office-doctor', () => {
  const names = Object.keys(PIECES);
  const fileOf = (index: number): string => path.join(root, `src/office/piece${index}.ts`);
  const helpers = path.join(root, 'src/office/helpers.ts');
  const texts = new Map([
    [helpers, HELPERS],
    ...names.map((name, index): [string, string] => [
      fileOf(index),
      `import { supports, canMerge, batch, tidy, merged } from './helpers';\n${PIECES[name]![0]}`,
    ]),
  ]);
  let findings: Finding[];
  beforeAll(() => {
    const options: ts.CompilerOptions = {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      strict: true,
      skipLibCheck: true,
      types: ['office-js'],
      lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    };
    const host = ts.createCompilerHost(options);
    const { getSourceFile, fileExists } = host;
    host.getCurrentDirectory = () => root;
    host.fileExists = (file) => texts.has(path.resolve(file)) || fileExists(file);
    host.getSourceFile = (file, version, ...rest) => {
      const text = texts.get(path.resolve(file));
      return text === undefined
        ? getSourceFile(file, version, ...rest)
        : ts.createSourceFile(file, text, version, true);
    };
    const program = ts.createProgram([...texts.keys()], options, host);
    findings = examine({
      program,
      root,
      examined: (file) => texts.has(path.resolve(file)),
      minimum: { ExcelApi: '1.9' },
    });
  }, 60_000);

  it.each(names.map((name, index) => [name, index] as const))('%s', (name, index) => {
    const here = findings.filter(({ file }) => path.join(root, file) === fileOf(index));
    const found = here.map(({ rule, member }) => `${rule} ${member}`);
    // What another file does wrong is told there, once.
    const elsewhere = PIECES[name]![1].filter((each) => each === 'undo Worksheet.delete');
    expect([...found, ...elsewhere].sort()).toEqual([...PIECES[name]![1]].sort());
  });

  it('knows every member of its table where it is used', () => {
    const told = findings.filter(({ rule }) => rule === 'issue').map(({ member }) => member);
    expect(KNOWN_ISSUES.map(({ member }) => member).filter((member) => !told.includes(member))).toEqual([]);
  });

  it('tells what cannot be undone where it is written, and every finding with its remedy', () => {
    expect(findings.filter(({ file }) => file.endsWith('helpers.ts')).map(({ member }) => member)).toEqual([
      'Worksheet.delete',
    ]);
    expect(findings.every(({ remedy, line }) => remedy.length > 20 && line > 0)).toBe(true);
  });
});
