/** A tapping sheet of our host, tapped by two officers, with the team's own captions. */
import type { CellInput } from '../../../../src/host';
import { columnLetters } from '../../../../src/grid';
import { createScan, type Place } from '../../../../taskpane/store/scan';
import type { LoadedPack } from '../../../../taskpane/store/packShelf';
import { readRecords, type Records } from '../../../../taskpane/store/readRecords';
import { openSheetPage, type SheetPage } from '../../../office/sheetPage';
import { shippedPacks } from '../../shelf';

export const CAPTIONS = [
  'ID Call',
  'Tanggal Call',
  'Login Agent',
  'Fastel',
  'Jenis Call',
  'Kategori',
  'Hasil Tapping',
  'Tgl Tapping',
  'Login QCO',
  'Status WO',
  'Penanggung Jawab',
  'Penawaran',
  'Pernyataan Kesediaan',
  'Kontrak',
  'Detil Return',
  'Rekomendasi QCO',
  'Hasil QA',
  'Verifikator QA',
  'Retapping QA',
];

/** Call `n` of September 2026; every fifth one returned for its offer. */
export function callRow(
  n: number,
  over: Readonly<Record<string, CellInput>> = {},
  captions: readonly string[] = CAPTIONS,
): CellInput[] {
  const returned = n % 5 === 0;
  const row: Record<string, CellInput> = {
    'ID Call': `C${String(n).padStart(3, '0')}`,
    'Tanggal Call': 46266 + (n % 20),
    'Login Agent': `'9000${n % 4}`,
    Fastel: `'1310000000${String(n).padStart(2, '0')}`,
    'Jenis Call': 'Mini Pack',
    Kategori: 'AGREE',
    'Hasil Tapping': returned ? 'RETURN' : 'VALID',
    'Tgl Tapping': 46267 + (n % 20),
    'Login QCO': n % 2 ? "'80001" : "'80002",
    'Status WO': returned ? 5 : 6,
    'Penanggung Jawab': 'OK',
    Penawaran: returned ? 'NOT OK' : 'OK',
    'Pernyataan Kesediaan': 'OK',
    Kontrak: 'OK',
    'Detil Return': returned ? 'Tarif salah' : '',
    'Rekomendasi QCO': returned ? 'Ulangi tarif' : '',
    ...over,
  };
  return captions.map((caption) => row[caption] ?? '');
}

export interface CallSheet {
  sheet: SheetPage;
  loaded: LoadedPack;
  place: Place;
  read(): Promise<Records>;
}

export async function openCallSheet(
  rows: readonly CellInput[][],
  captions: readonly string[] = CAPTIONS,
): Promise<CallSheet> {
  const sheet = await openSheetPage();
  sheet.fill('Sheet1', `A1:${columnLetters(captions.length - 1)}${rows.length + 1}`, [[...captions], ...rows]);
  const packs = await shippedPacks();
  const scan = createScan(sheet.book, packs);
  await scan.run();
  const place = scan.placesOf('tapping')[0]!;
  const loaded = packs.get('tapping')!;
  return { sheet, loaded, place, read: () => readRecords(sheet.book, place.source, loaded) };
}

/** The cell under a caption; `row` counts as Excel does. */
export function cellOf({ sheet }: CallSheet, caption: string, row: number): unknown {
  const column = String.fromCharCode(65 + CAPTIONS.indexOf(caption));
  return sheet.values('Sheet1', `${column}${row}`)[0]![0];
}
