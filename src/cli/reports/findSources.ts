/** The tables a layout needs, found among the sheets of the files given: each sheet belongs to the packs that know it best. */
import { fieldSpecs, type Pack } from '../../engine';
import { digestTable, joinTables, type LayoutNeed, type ReportSource } from '../../measures';
import { readTable, recogniseTables, type Mapping, type Reading } from '../../sheet';
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from '../command';
import { remarksOf, type Remarks } from '../input/readInput';
import type { SheetOfFile } from './sheetsOf';

export interface FoundSources {
  sources: Map<string, ReportSource>;
  remarks: Remarks[];
  /** Packs of required tables that no sheet holds. */
  missing: string[];
}

export interface SourceSearch {
  /** Of all files. */
  sheets: readonly SheetOfFile[];
  needs: readonly LayoutNeed[];
  /** All packs: a sheet of another pack must not be taken for one that is needed. */
  packs: ReadonlyMap<string, Pack>;
  mapping: Mapping;
  language: Language;
}

const SEVERAL: LocalText = {
  id: 'Beberapa lembar sama-sama cocok untuk "{{pack}}": {{names}}. Sembunyikan atau hapus yang tidak dipakai, atau beri berkas yang memuat satu saja.',
  en: 'Several sheets fit "{{pack}}" equally well: {{names}}. Hide or delete those not meant, or give a file that holds one only.',
};

const LEFT_OUT: LocalText = {
  id: '{{names}} juga dikenali sebagai "{{pack}}" tetapi judul kolomnya berbeda dari {{used}}, jadi tidak ikut dihitung. Samakan judulnya bila seharusnya ikut.',
  en: '{{names}} is recognised as "{{pack}}" as well, but has other captions than {{used}} and is not counted. Give it the same captions if it should be.',
};

export async function findSources(search: SourceSearch): Promise<FoundSources> {
  const found: FoundSources = { sources: new Map(), remarks: [], missing: [] };
  const fits = sheetsByPack(search);
  for (const need of search.needs) {
    const readings = readingsFor(need, fits, search);
    if (readings.length > 0) {
      found.sources.set(need.pack, await sourceOf(readings));
      found.remarks.push(...readings.map(({ remarks }) => remarks));
    } else if (need.required) found.missing.push(need.pack);
  }
  return found;
}

interface Fit {
  sheet: SheetOfFile;
  /** Captions that the pack knows. */
  hits: number;
}

function sheetsByPack({ sheets, packs, mapping }: SourceSearch): Map<string, Fit[]> {
  const candidates = [...packs].map(([id, pack]) => ({ id, specs: fieldSpecs(pack), mapping }));
  const fits = new Map<string, Fit[]>();
  for (const sheet of sheets.filter((each) => !each.hidden)) {
    for (const { id, rivals, hits } of recogniseTables(sheet.matrix, candidates)) {
      for (const pack of [id, ...rivals]) fits.set(pack, [...(fits.get(pack) ?? []), { sheet, hits }]);
    }
  }
  return fits;
}

interface Found extends Reading {
  sheet: SheetOfFile;
  remarks: Remarks;
}

/** The best sheet; or the equally good ones of several files, each with a month of its own or the like. */
function readingsFor(need: LayoutNeed, fits: ReadonlyMap<string, Fit[]>, search: SourceSearch): Found[] {
  const { mapping, language } = search;
  const pack = search.packs.get(need.pack)!;
  const best: { hits: number; found: Found[] } = { hits: 0, found: [] };
  for (const { sheet, hits } of [...(fits.get(need.pack) ?? [])].sort((a, b) => b.hits - a.hits)) {
    if (hits < best.hits) break;
    const reading = readTable(sheet.matrix, fieldSpecs(pack), { mapping, date1904: sheet.date1904 });
    if (!need.fields.every((field) => reading.table?.columns[field]?.source)) continue;
    best.hits = hits;
    best.found.push({ ...reading, sheet, remarks: remarksOf(reading, { pack, mapping, language }) });
  }
  const files = new Set(best.found.map(({ sheet }) => sheet.file));
  if (files.size < best.found.length) {
    const names = best.found.map(({ sheet }) => `"${sheet.name}"`).join(', ');
    throw new UsageError(fill(SEVERAL[language], { pack: need.pack, names }));
  }
  const [first] = best.found;
  if (first) {
    // What is left out is said: a file of the folder whose captions are others is not this month's export.
    const left = (fits.get(need.pack) ?? [])
      .filter(({ sheet }) => !files.has(sheet.file))
      .map(({ sheet }) => `"${sheet.name}"`);
    if (left.length > 0)
      first.remarks.notes.push(
        fill(LEFT_OUT[language], { pack: need.pack, names: left.join(', '), used: first.sheet.name }),
      );
  }
  return best.found;
}

async function sourceOf(readings: readonly Found[]): Promise<ReportSource> {
  const table = joinTables(readings.map((reading) => reading.table!));
  const skipped = readings.reduce((sum, { remarks }) => sum + remarks.skipped, 0);
  const place = readings.map(({ sheet }) => sheet.name).join(' + ');
  return { table, place, rowsRead: table.rows.length + skipped, skipped, digest: await digestTable(table) };
}
