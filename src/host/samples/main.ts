/** npm run host -- samples FOLDER: how many of Script Lab's samples run clean on this host; bundled by src/host/cli.ts. */
import { readSamples } from './readSamples';
import { runSample } from './runSample';

async function main(folder: string): Promise<void> {
  const samples = readSamples(folder);
  let clean = 0;
  for (const sample of samples) {
    const { name, errors, missing } = await runSample(sample);
    if (errors.length === 0) clean++;
    else process.stdout.write(`${name}: ${missing.length > 0 ? `not served: ${missing.join(', ')}` : errors[0]}\n`);
  }
  process.stdout.write(`${clean} of ${samples.length} samples run clean.\n`);
}

main(process.argv[2] ?? '.').then(
  () => process.exit(0),
  (problem: Error) => {
    process.stderr.write(`${problem.message}\n`);
    process.exit(2);
  },
);
