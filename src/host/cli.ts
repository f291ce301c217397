import { measureCoverage } from './coverage/measureCoverage';

/** `npm run host -- coverage [--json]`: members of Excel's API that the add-in and the scripts use × members the host serves. */
const [command, ...flags] = process.argv.slice(2);
if (command !== 'coverage') {
  process.stderr.write(`host: "${command ?? ''}" is not a command. Use: npm run host -- coverage [--json]\n`);
  process.exitCode = 2;
} else {
  const report = measureCoverage('.');
  const { product, scriptsOnly, missing } = report;
  if (flags.includes('--json')) process.stdout.write(`${JSON.stringify({ product, scriptsOnly, missing })}\n`);
  else {
    process.stdout.write(
      `The add-in uses ${product} members, the conformance scripts ${scriptsOnly} more; ${missing.length} of them are not served.\n`,
    );
    for (const name of missing) process.stdout.write(`missing: ${name}\n`);
    process.stdout.write(`${report.declared} members of ${report.classes} classes are declared.\n`);
  }
  process.exitCode = missing.length > 0 ? 1 : 0;
}
