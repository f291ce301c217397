/** Streams a long export through `readCsv` (200 MB; with --full 1 GB) and tells the most memory the process ever held. */
import { readCsv } from '../../src/sheet';

const BYTES = process.argv.includes('--full') ? 1_000_000_000 : 200_000_000;
const line =
  '"2023-01-05 10:11:12";"99001";"Agen 001";"BANDUNG";"0220000001";"kata "pelanggan" lalu\nbaris baru";"Agree";\n';
const chunk = new TextEncoder().encode(line.repeat(8000));

async function* source(): AsyncGenerator<Uint8Array> {
  for (let sent = 0; sent < BYTES; sent += chunk.length) yield chunk;
}

async function main(): Promise<void> {
  let peak = 0;
  const start = performance.now();
  const { bytes, rows } = await readCsv(source(), {
    onRows: () => {
      peak = Math.max(peak, process.memoryUsage().rss);
    },
  });
  const seconds = (performance.now() - start) / 1000;
  const answer = {
    bench: 'csv',
    bytes,
    rows,
    mbPerSecond: Math.round(bytes / 1e6 / seconds),
    peakMb: Math.round(peak / 1e6),
  };
  process.stdout.write(JSON.stringify(answer) + '\n');
}

void main();
