/** The lists of a workbook that name its parts: sheets, relations, content types; with what came in, without what went. */
import { calculatedOnLoad } from '../shared/calculatedOnLoad';
import { tag } from '../shared/xmlTag';
import type { AddedSheets } from './addSheets';
import { inStrict } from './movedParts';
import { relsOf, textOf, type Target } from './target';

const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const PLAIN_BOOK = `${TYPES}.sheet.main+xml`;
/** Parts of macros, by the last word of their relationships. */
const MACROS: ReadonlySet<string> = new Set(['vbaProject', 'xlMacrosheet', 'xlIntlMacrosheet', 'attachedToolbars']);

/** Names what was added and takes away what no longer holds: the order of calculation, and macros where they do not stay. */
export async function putLists(target: Target, added: AddedSheets, macros: boolean): Promise<void> {
  const { file, main, book, related, relations, strict } = target;
  const dropped = related.filter(({ type }) => type === 'calcChain' || (!macros && MACROS.has(type)));
  for (const { path } of dropped) target.drop(path);
  const links = added.relations.join('');
  const own = withRelations(relations, new Set(dropped.map(({ id }) => id)), strict ? inStrict(links) : links);
  await target.put(relsOf(main), own);
  await target.put(main, calculatedOnLoad(withSheets(book, added.listed)));
  const gone = new Set(dropped.map(({ path }) => `/${path}`.toLowerCase()));
  const types = await textOf(file, '[Content_Types].xml');
  await target.put('[Content_Types].xml', withTypes(types, { types: added.types, gone, main, macros }));
}

const withRelations = (text: string, dropped: ReadonlySet<string>, added: string): string =>
  text
    .replace(/<((?:\w+:)?)Relationship\b[^>]*?(?:\/>|><\/\1Relationship>)/g, (whole) =>
      dropped.has(/\sId="([^"]*)"/.exec(whole)?.[1] ?? '') ? '' : whole,
    )
    .replace(
      /<\/((?:\w+:)?)Relationships>/,
      (end, prefix: string) => added.replaceAll('<Relationship', `<${prefix}Relationship`) + end,
    );

function withSheets(book: string, sheets: readonly { name: string; id: string }[]): string {
  const [, relation = 'r'] = /xmlns:(\w+)="[^"]*officeDocument\/(?:2006\/)?relationships"/.exec(book) ?? [];
  const ids = [...book.matchAll(/\ssheetId="(\d+)"/g)].map(([, id]) => Number(id));
  const first = Math.max(0, ...ids) + 1;
  return book.replace(/<\/((?:\w+:)?)sheets>/, (end, prefix: string) => {
    const added = sheets.map(({ name, id }, i) =>
      tag(`${prefix}sheet`, { name, sheetId: first + i, [`${relation}:id`]: id }),
    );
    return added.join('') + end;
  });
}

function withTypes(
  text: string,
  {
    types,
    gone,
    main,
    macros,
  }: { types: readonly [string, string][]; gone: ReadonlySet<string>; main: string; macros: boolean },
): string {
  const kept = text.replace(/<((?:\w+:)?)Override\b[^>]*?(?:\/>|><\/\1Override>)/g, (whole) => {
    const part = (/\sPartName="([^"]*)"/.exec(whole)?.[1] ?? '').toLowerCase();
    if (gone.has(part)) return '';
    // A template, and a workbook whose macros do not come along, is a plain workbook now.
    return part === `/${main}`.toLowerCase() && !macros
      ? whole.replace(/ContentType="[^"]*"/, `ContentType="${PLAIN_BOOK}"`)
      : whole;
  });
  return kept.replace(/<\/((?:\w+:)?)Types>/, (end, prefix: string) => {
    const vml = /Extension="vml"/i.test(kept)
      ? ''
      : tag(`${prefix}Default`, {
          Extension: 'vml',
          ContentType: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
        });
    const added = types.map(([path, type]) => tag(`${prefix}Override`, { PartName: `/${path}`, ContentType: type }));
    return vml + added.join('') + end;
  });
}
