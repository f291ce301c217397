import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CATALOGUE } from '../../../src/functions/catalogue';
import { namesOf } from '../../../src/functions/call/definition';
import { isCellLike, nameProblems, NAMESPACE } from '../../../src/functions/help/names';

/** Names of Excel's own functions, as the workbench's spreadsheet engine lists them. */
function builtIns(): Set<string> {
  const folder = path.join('node_modules', '@univerjs', 'engine-formula', 'lib', 'types', 'functions');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('function-names.d.ts'),
  );
  return new Set(
    files.flatMap((file) =>
      Array.from(readFileSync(path.join(folder, file), 'utf8').matchAll(/= "([A-Z0-9.]+)"/g), (match) => match[1]!),
    ),
  );
}

describe('function names', () => {
  const names = CATALOGUE.flatMap(namesOf);

  it('are ones Excel takes, and none is a function Excel has itself', () => {
    const own = builtIns();
    expect(own.size).toBeGreaterThan(300);
    expect(nameProblems(names, own)).toEqual([]);
  });

  it.each([
    ['QC', 'short'],
    ['A1', 'short'],
    ['QMS1', 'cell'],
    ['R1C1', 'cell'],
    ['QMS TABEL', 'characters'],
    ['RUN', 'macro'],
    ['KOMISI!', 'characters'],
  ])('%s is refused (%s)', (name, problem) => {
    expect(nameProblems([name])).toEqual([{ name, problem }]);
  });

  it('are refused when two functions share one', () => {
    expect(nameProblems(['QMS', 'QMS'])).toEqual([{ name: 'QMS', problem: 'twice' }]);
  });

  it('know the last cell of a sheet', () => {
    expect([isCellLike('XFD1048576'), isCellLike('XFE1'), isCellLike('A1048577'), isCellLike('SDM')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('stand behind the namespace the manifest states', () => {
    const manifest = readFileSync('manifest.xml', 'utf8');
    expect(/<bt:String id="Functions\.Namespace" DefaultValue="([^"]*)"/.exec(manifest)?.[1]).toBe(NAMESPACE);
  });
});
