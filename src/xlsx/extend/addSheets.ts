/** Sheets that come in at the end of somebody's workbook, with the parts that they lean on. */
import { tag } from '../shared/xmlTag';
import { movedSheet, type Donor, type Moving } from './movedParts';
import { relsOf, textOf, type Target } from './target';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What the lists of the workbook have to name. */
export interface AddedSheets {
  listed: readonly { name: string; id: string }[];
  relations: readonly string[];
  types: readonly [path: string, type: string][];
}

/** @param names of the donor's sheets after its first one, which holds cells for a sheet that is there */
export async function addSheets(
  target: Target,
  donor: Donor,
  names: readonly string[],
  moving: Moving,
): Promise<AddedSheets> {
  const listed: { name: string; id: string }[] = [];
  const relations: string[] = [];
  const types: [path: string, type: string][] = [];
  for (const [i, name] of names.entries()) {
    const from = `xl/worksheets/sheet${i + 2}.xml`;
    const path = target.free((n) => `xl/worksheets/sheet${n}.xml`);
    await target.put(path, movedSheet(donor, from, moving));
    types.push([path, `${TYPES}.worksheet+xml`]);
    const id = target.free((n) => `rIdPatuh${n}`);
    listed.push({ name, id });
    relations.push(tag('Relationship', { Id: id, Type: `${RELATIONS}/worksheet`, Target: `/${path}` }));
    if (!moving.strict) types.push(...(await addNotes(target, donor, from, path)));
  }
  return { listed, relations, types };
}

/** The notes of a sheet and their drawing. @returns content types of the notes */
async function addNotes(target: Target, donor: Donor, from: string, sheet: string): Promise<[string, string][]> {
  const types: [string, string][] = [];
  const links: string[] = [];
  for (const { id, type, path } of await donor.file.related(from)) {
    const [, folder, stem, end] = /^(.*\/)?([a-zA-Z]+)\d*(\.\w+)$/.exec(path)!;
    const place = target.free((n) => `${folder ?? ''}${stem}${n}${end}`);
    await target.put(place, await textOf(donor.file, path));
    if (type === 'comments') types.push([place, `${TYPES}.comments+xml`]);
    links.push(tag('Relationship', { Id: id, Type: `${RELATIONS}/${type}`, Target: `/${place}` }));
  }
  if (links.length > 0) await target.put(relsOf(sheet), relationsPart(links));
  return types;
}

const relationsPart = (links: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${tag('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' }, links.join(''))}`;
