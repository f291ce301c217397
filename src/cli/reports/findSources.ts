/** The tables a layout needs, found among the sheets of the files given: each sheet belongs to the packs that know it best. */
import { fieldSpecs, type Pack } from '../../engine';
import { digestTable } from '../../measures';
import { type LayoutNeed, type ReportSource } from '../../reports';
import type { Mapping } from '../../sheet';
import type { Language } from '../../text';
import { joinRemarks, remarksOf, type Remarks } from '../tables/input';
import type { Source } from '../source/source';
import { furtherOf } from '../tables/further';
import { gatherTable, type Gathered } from '../tables/gatherTable';
import { notesOf } from '../tables/inputs';
import { fitsOf, sheetsOfForm, unknownOf, type Fit, type Form } from '../tables/sameForm';

export interface FoundSources {
  sources: Map<string, ReportSource>;
  remarks: Remarks[];
  /** Packs of required tables that no sheet holds. */
  missing: string[];
}

export interface SourceSearch {
  /** Of all files. */
  sheets: readonly Source[];
  needs: readonly LayoutNeed[];
  /** All packs: a sheet of another pack must not be taken for one that is needed. */
  packs: ReadonlyMap<string, Pack>;
  mapping: Mapping;
  language: Language;
}

export async function findSources(search: SourceSearch): Promise<FoundSources> {
  const found: FoundSources = { sources: new Map(), remarks: [], missing: [] };
  const { sheets, packs, mapping } = search;
  const candidates = [...packs].map(([id, pack]) => ({ id, specs: fieldSpecs(pack), mapping }));
  const fits = fitsOf(sheets, candidates);
  const unknown = unknownOf(sheets, fits);
  for (const need of search.needs) {
    const read = await readNeed(need, fits.get(need.pack) ?? [], { ...search, unknown });
    if (read) {
      const pack = packs.get(need.pack)!;
      found.sources.set(need.pack, await sourceOf(read, pack, search));
      found.remarks.push(read.remarks);
    } else if (need.required) found.missing.push(need.pack);
  }
  return found;
}

interface Found extends Gathered {
  form: Form;
  remarks: Remarks;
}

async function readNeed(
  { pack: id, fields }: LayoutNeed,
  fits: readonly Fit[],
  { packs, mapping, unknown, language }: SourceSearch & { unknown: readonly Source[] },
): Promise<Found | null> {
  const pack = packs.get(id)!;
  const specs = fieldSpecs(pack);
  const form = sheetsOfForm(fits, { what: id, specs, mapping, fields, unknown, canName: false, language });
  if (form.sheets.length === 0) return null;
  const gathered = await gatherTable(form.sheets, { specs, mapping }, language);
  const remarks = joinRemarks(
    gathered.parts.map((part) => remarksOf(part, { pack, mapping, language })),
    gathered.parts.map(({ sheet }) => sheet.name),
  );
  remarks.notes.push(...notesOf(gathered.parts, language));
  if (form.note !== null) remarks.notes.push(form.note);
  return { ...gathered, form, remarks };
}

async function sourceOf(
  { table, form, remarks: { skipped } }: Found,
  pack: Pack,
  { sheets, mapping, language }: SourceSearch,
): Promise<ReportSource> {
  const place = [...new Set(form.sheets.map(({ of, name }) => of ?? name))].join(' + ');
  const isRead = ({ file, title }: Source) => form.sheets.some((sheet) => sheet.file === file && sheet.title === title);
  const { tables, places, doubts } = await furtherOf(
    pack,
    sheets.filter((sheet) => !isRead(sheet)),
    { mapping, language },
  );
  return {
    table,
    further: Object.fromEntries(
      Object.entries(tables).map(([name, each]) => [name, { table: each, place: places[name]!, firstRow: 0 }]),
    ),
    furtherDoubts: doubts,
    place,
    rowsRead: table.rows.length + skipped,
    skipped,
    digest: await digestTable(table),
  };
}
