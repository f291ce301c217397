/**
 * npm test -- lint runs it: what Excel would not forgive in the code that talks to it (see officeDoctor/examine.ts).
 * Ends with 1 when something was found.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { examine } from './officeDoctor/examine';

const root = path.resolve('.');
const config = ts.getParsedCommandLineOfConfigFile(
  path.join(root, 'tsconfig.json'),
  {},
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
);
if (!config) throw new Error('tsconfig.json could not be read.');
const examined = (file: string): boolean =>
  ['src/office/', 'taskpane/'].some((folder) => path.relative(root, file).replaceAll('\\', '/').startsWith(folder));
const minimum = Object.fromEntries(
  [...readFileSync(path.join(root, 'manifest.xml'), 'utf8').matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(
    ([, set = '', version = '']) => [set, version],
  ),
);
const program = ts.createProgram(config.fileNames.filter(examined), config.options);
const findings = examine({ program, root, examined, minimum });
for (const { rule, file, line, member, remedy } of findings)
  console.log(`${file}:${line}  ${rule}  ${member}: ${remedy}`);
if (findings.length > 0) console.log(`office-doctor: ${findings.length} findings`);
process.exitCode = findings.length > 0 ? 1 : 0;
