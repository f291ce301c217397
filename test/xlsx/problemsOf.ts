/**
 * What makes Excel say "We found a problem with some content" of a file, as far as it is publicly known: looked for in the
 * bytes themselves, part by part, by nothing that wrote them.
 */
import { parseArea } from '../../src/grid';
import { openPackage, type XlsxPackage } from '../../src/xlsx/raw/openPackage';
import { at as only, childrenOf, descendants, type XmlElement } from '../../src/xlsx/raw/xmlTree';

const MOST = { cellText: 32_767, formula: 8_192, sheetName: 31, listFormula: 255, chartsTitle: 255, header: 255 };
/** The order of a worksheet's parts (ECMA-376 18.3.1.99); another order is a damaged file. */
const ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );

/** One sentence a problem, with the part it is in; empty for a file that Excel opens without a word. */
export async function problemsOf(bytes: Uint8Array): Promise<string[]> {
  const file = openPackage(bytes);
  const problems: string[] = [];
  const say = (part: string) => (what: string) => void problems.push(`${part}: ${what}`);
  const trees = new Map<string, XmlElement>();
  for (const path of file.paths)
    if (/\.(xml|rels|vml)$/.test(path)) {
      const text = (await file.text(path))!;
      if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text))
        say(path)('a character that XML cannot hold');
      trees.set(path, (await file.xml(path))!);
    }
  await packageProblems(file, trees, say);
  const book = trees.get('xl/workbook.xml')!;
  const sheets = childrenOf(only(book, 'sheets'), 'sheet');
  const names = sheets.map(({ attributes }) => attributes['name']!);
  const onBook = say('xl/workbook.xml');
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) onBook('two sheets of one name');
  for (const name of names)
    if (name.length === 0 || name.length > MOST.sheetName || /[[\]:*?/\\]|^'|'$/.test(name) || /^history$/i.test(name))
      onBook(`sheet name "${name}"`);
  if (sheets.every(({ attributes }) => (attributes['state'] ?? 'visible') !== 'visible')) onBook('no visible sheet');
  definedNames(book, onBook);

  const texts = childrenOf(trees.get('xl/sharedStrings.xml'), 'si').map((item) =>
    descendants(item, 't')
      .map(({ text }) => text)
      .join(''),
  );
  const styles = trees.get('xl/styles.xml');
  const looks = childrenOf(only(styles, 'cellXfs'), 'xf').length;
  const conditional = childrenOf(only(styles, 'dxfs'), 'dxf').length;
  const tableNames = new Set<string>();
  for (const [path, tree] of trees) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(path)) continue;
    sheetProblems(tree, { texts: texts.length, looks, conditional }, say(path));
    for (const { type, path: table } of await file.related(path))
      if (type === 'table')
        tableProblems(trees.get(table)!, (row) => textsOfRow(tree, row, texts), tableNames, say(table));
  }
  return problems;
}

type Say = (what: string) => void;

/** Every part has a type, every relationship leads somewhere, and no id is given twice. */
async function packageProblems(
  file: XlsxPackage,
  trees: Map<string, XmlElement>,
  say: (part: string) => Say,
): Promise<void> {
  const types = trees.get('[Content_Types].xml');
  const byEnding = new Set(
    childrenOf(types, 'Default').map(({ attributes }) => attributes['Extension']!.toLowerCase()),
  );
  const byPath = childrenOf(types, 'Override').map(({ attributes }) => attributes['PartName']!.slice(1));
  for (const path of file.paths)
    if (
      path !== '[Content_Types].xml' &&
      !byPath.includes(path) &&
      !byEnding.has(path.split('.').at(-1)!.toLowerCase())
    )
      say(path)('a part without a type');
  for (const path of byPath)
    if (!file.paths.includes(path)) say('[Content_Types].xml')(`a type for ${path}, which is not there`);
  if (new Set(byPath).size < byPath.length) say('[Content_Types].xml')('two types for one part');
  if (new Set(file.paths.map((path) => path.toLowerCase())).size < file.paths.length)
    say('file')('two parts of one name');
  for (const path of file.paths.filter((each) => !each.endsWith('.rels'))) {
    const related = await file.related(path);
    for (const { id, path: target } of related)
      if (!file.paths.includes(target)) say(path)(`${id} leads to ${target}, which is not there`);
    if (new Set(related.map(({ id }) => id)).size < related.length) say(path)('one relationship id twice');
  }
}

function definedNames(book: XmlElement, say: Say): void {
  const seen = new Set<string>();
  for (const { attributes } of childrenOf(only(book, 'definedNames'), 'definedName')) {
    const name = attributes['name'] ?? '';
    const key = `${name.toLowerCase()} ${attributes['localSheetId'] ?? ''}`;
    if (seen.has(key)) say(`the name ${name} twice`);
    seen.add(key);
    if (!/^(_xlnm\.)?[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) || /^([a-z]{1,3}\d+|r|c|r\d*c\d*)$/i.test(name))
      say(`"${name}" is no name`);
  }
}

function sheetProblems(
  sheet: XmlElement,
  { texts, looks, conditional }: { texts: number; looks: number; conditional: number },
  say: Say,
): void {
  const order = sheet.children.map(({ name }) => ORDER.indexOf(name.replace(/^.*:/, '')));
  if (order.includes(-1)) say('an element that no worksheet has');
  if (order.some((place, index) => index > 0 && place < order[index - 1]!)) say('elements out of order');
  let lastRow = 0;
  for (const row of childrenOf(only(sheet, 'sheetData'), 'row')) {
    const number = Number(row.attributes['r']);
    if (number <= lastRow) say(`row ${number} after row ${lastRow}`);
    lastRow = number;
    let lastColumn = -1;
    for (const cell of childrenOf(row, 'c')) cellProblems(cell);
    function cellProblems(cell: XmlElement): void {
      const { r = '', t = 'n', s = '0' } = cell.attributes;
      const place = parseArea(r);
      if (place === null || place.startRow !== number - 1) return say(`cell ${r} in row ${number}`);
      if (place.startColumn <= lastColumn) say(`${r} stands twice or out of order`);
      lastColumn = place.startColumn;
      if (Number(s) >= looks) say(`${r} has look ${s} of ${looks}`);
      const value = only(cell, 'v')?.text ?? '';
      if (t === 's' && !(Number(value) < texts)) say(`${r} has text ${value} of ${texts}`);
      if (t === 'n' && value !== '' && !Number.isFinite(Number(value))) say(`${r} has the number "${value}"`);
      if (t === 'e' && !/^#(N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|GETTING_DATA|SPILL!|CALC!)$/.test(value))
        say(`${r} has the error "${value}"`);
      if (value.length > MOST.cellText) say(`${r} holds ${value.length} characters`);
      const formula = only(cell, 'f')?.text ?? '';
      if (formula.length > MOST.formula) say(`${r} has a formula of ${formula.length} characters`);
      if (formula.startsWith('=')) say(`the formula of ${r} begins with =`);
    }
  }
  const merged = childrenOf(only(sheet, 'mergeCells'), 'mergeCell').map(({ attributes }) =>
    parseArea(attributes['ref']!)!,
  );
  merged.forEach((one, index) => {
    if (
      merged
        .slice(index + 1)
        .some(
          (other) =>
            one.startRow <= other.endRow &&
            other.startRow <= one.endRow &&
            one.startColumn <= other.endColumn &&
            other.startColumn <= one.endColumn,
        )
    )
      say('merged areas that overlap');
  });
  for (const rule of childrenOf(sheet, 'conditionalFormatting').flatMap((each) => childrenOf(each, 'cfRule'))) {
    const { dxfId } = rule.attributes;
    if (dxfId !== undefined && Number(dxfId) >= conditional) say(`a condition has look ${dxfId} of ${conditional}`);
  }
  for (const list of childrenOf(only(sheet, 'dataValidations'), 'dataValidation')) {
    const formula = only(list, 'formula1')?.text ?? '';
    if (formula.startsWith('"') && formula.length > MOST.listFormula + 2) say(`a list of ${formula.length} characters`);
    for (const [name, most] of [
      ['promptTitle', 32],
      ['errorTitle', 32],
      ['prompt', 255],
      ['error', 225],
    ] as const)
      if ((list.attributes[name] ?? '').length > most) say(`${name} is longer than ${most} characters`);
  }
  for (const part of childrenOf(sheet, 'headerFooter').flatMap(({ children }) => children))
    if (part.text.length > MOST.header) say('a header or footer is longer than 255 characters');
}

/** The texts of a row's cells by 0-based column; numbers and blanks are none. */
function textsOfRow(sheet: XmlElement, row: number, texts: readonly string[]): Map<number, string> {
  const found = childrenOf(only(sheet, 'sheetData'), 'row').find(
    ({ attributes }) => Number(attributes['r']) === row + 1,
  );
  return new Map(
    childrenOf(found, 'c').flatMap((cell): [number, string][] => {
      const { r = '', t } = cell.attributes;
      const text =
        t === 's'
          ? texts[Number(only(cell, 'v')?.text)]
          : t === 'inlineStr'
            ? only(cell, 'is', 't')?.text
            : t === 'str'
              ? only(cell, 'v')?.text
              : undefined;
      return text === undefined ? [] : [[parseArea(r)!.startColumn, text]];
    }),
  );
}

/** A table's captions are texts, unlike each other, and the very texts of its first row. */
function tableProblems(
  table: XmlElement,
  textsOf: (row: number) => Map<number, string>,
  names: Set<string>,
  say: Say,
): void {
  const { ref = '', displayName = '' } = table.attributes;
  const area = parseArea(ref);
  if (area === null) return say(`a table at "${ref}"`);
  if (names.has(displayName.toLowerCase())) say(`the name ${displayName} twice`);
  names.add(displayName.toLowerCase());
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(displayName)) say(`"${displayName}" is no name`);
  const captions = childrenOf(only(table, 'tableColumns'), 'tableColumn').map(
    ({ attributes }) => attributes['name'] ?? '',
  );
  if (captions.length !== area.endColumn - area.startColumn + 1) say(`${captions.length} columns at ${ref}`);
  if (new Set(captions.map((caption) => caption.toLowerCase())).size < captions.length) say('one caption twice');
  const row = textsOf(area.startRow);
  captions.forEach((caption, index) => {
    const cell = row.get(area.startColumn + index);
    // Attributes write a line break as _x000a_.
    if (cell === undefined || cell !== caption.replace(/_x000a_/gi, '\n'))
      say(`the caption "${caption}" over the cell "${cell ?? ''}"`);
  });
  if (area.endRow === area.startRow) say('a table without a row');
  const inside = only(table, 'autoFilter')?.attributes['ref'];
  if (inside !== undefined && parseArea(inside)?.startRow !== area.startRow) say(`its filter stands at ${inside}`);
}
