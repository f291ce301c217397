import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readXlsx } from '../../src/xlsx';
import { parts, sheetXml, zip } from './damaged';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Megabytes in use. */
async function used(): Promise<number> {
  // What a function has just let go is still in sight until the next turn.
  await setImmediate();
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

/** As a program writes that knows no shared texts, each row beside thousands of letters that are no cell. */
function written(): Uint8Array {
  const cell = (place: string, text: string): string => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const beside = `<!--${Array.from({ length: 1500 }, (_, i) => i).join(' ')}-->`;
  const rows = Array.from({ length: 800 }, (_, i) => {
    const cells = cell(`A${i + 1}`, `Catatan panjang nomor ${i + 1}`) + cell(`B${i + 1}`, 'Pelanggan tidak terhubung');
    return `<row r="${i + 1}">${cells}</row>${beside}`;
  });
  return zip(parts(sheetXml(rows.join(''))));
}

it('the cells of a sheet hold their own letters, and not the part they stand in', async () => {
  const bytes = written();
  const before = await used();
  const { sheets } = await readXlsx(bytes);
  const after = await used();
  expect(sheets[0]!.matrix[799]).toEqual(['Catatan panjang nomor 800', 'Pelanggan tidak terhubung']);
  // 5 MB of letters stand in the part.
  expect(after - before).toBeLessThan(2);
});
