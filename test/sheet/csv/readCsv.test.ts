import Papa from 'papaparse';
import { parseCsv, readCsv, readCsvInWorker, serveCsv, type CsvPort } from '../../../src/sheet';

const TEXT =
  'Tanggal;login;Keterangan;\n' +
  Array.from({ length: 5000 }, (_, i) => `2023-01-05;${i};"kata ""iya"" \n baris ${i} é";\n`).join('');
const BYTES = new TextEncoder().encode(TEXT);

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

describe('readCsv', () => {
  it.each([1, 7, 1000, 65_537, 10_000_000])(
    'gives the same rows as parseCsv, whatever the pieces (%i bytes)',
    async (size) => {
      const bytes = size < 10 ? BYTES.slice(0, 3000) : BYTES;
      const rows: string[][] = [];
      const summary = await readCsv(inPieces(bytes, size), { onRows: (more) => void rows.push(...more) });
      expect(rows).toEqual(parseCsv(bytes).matrix);
      expect(summary).toMatchObject({ bytes: bytes.length, rows: rows.length, delimiter: ';', encoding: 'utf-8' });
    },
  );

  it('ends lines at U+2028 in every piece of the file', async () => {
    const lines = Array.from({ length: 9000 }, (_, i) => `2023-01-05;${i};é`);
    const bytes = new TextEncoder().encode(lines.map((line) => `${line}\u2028`).join(''));
    const rows: string[][] = [];
    await readCsv(inPieces(bytes, 1000), { onRows: (more) => void rows.push(...more) });
    expect(rows).toEqual(lines.map((line) => line.split(';')));
  });

  it('looks at a line once, however long it is, and at line ends that are cut apart', async () => {
    const parser = jest.spyOn(Papa, 'Parser');
    const line = `${'x'.repeat(1_000_000)};${'\r'.repeat(300)}\n`;
    const rows: string[][] = [];
    await readCsv(inPieces(new TextEncoder().encode(`a;b\n${line}c;d`), 1000), {
      onRows: (more) => void rows.push(...more),
    });
    expect(rows.map((row) => row.map(({ length }) => length))).toEqual([[1, 1], [1_000_000], [1, 1]]);
    expect(parser.mock.calls.length).toBeLessThan(10);
    parser.mockRestore();
  });

  it('tells its progress in bytes, up to the size of the file', async () => {
    const seen: number[] = [];
    await readCsv(new Blob([BYTES]), { onRows: () => undefined, onProgress: (bytes) => seen.push(bytes) });
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen[seen.length - 1]).toBe(BYTES.length);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    let rows = 0;
    const reading = readCsv(inPieces(BYTES, 10_000), {
      signal: stop.signal,
      onRows: (more) => {
        rows += more.length;
        stop.abort(new Error('cukup'));
      },
    });
    await expect(reading).rejects.toThrow('cukup');
    expect(rows).toBeLessThan(5000);
  });

  it('waits for the reader of the rows', async () => {
    let busy = 0;
    await readCsv(inPieces(BYTES, 50_000), {
      onRows: async () => {
        expect(++busy).toBe(1);
        await new Promise((resolve) => setTimeout(resolve, 1));
        busy--;
      },
    });
  });
});

describe('readCsvInWorker', () => {
  const withPort = async (work: (port: CsvPort) => Promise<void>) => {
    const { port1, port2 } = new MessageChannel();
    serveCsv(port2 as unknown as CsvPort);
    await work(port1 as unknown as CsvPort).finally(() => port1.close());
  };

  it('gives the same rows over a port', () =>
    withPort(async (port) => {
      const rows: string[][] = [];
      const summary = await readCsvInWorker(port, new Blob([BYTES]), { onRows: (more) => void rows.push(...more) });
      expect(rows).toEqual(parseCsv(BYTES).matrix);
      expect(summary.rows).toBe(rows.length);
    }));

  it('stops when it is told to', () =>
    withPort(async (port) => {
      const stop = new AbortController();
      const reading = readCsvInWorker(port, new Blob([BYTES]), {
        signal: stop.signal,
        onRows: () => stop.abort(new Error('cukup')),
      });
      await expect(reading).rejects.toThrow('cukup');
    }));
});
