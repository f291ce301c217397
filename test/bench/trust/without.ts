/**
 * The reader without what makes its figures trustworthy, to measure what that costs. It exists in this bench only: the source
 * is changed while it is bundled. What is no longer found in it stops the bench, so that the list stays true.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { HOME } from '../../../src/cli/command/self';

type Change = readonly [file: string, from: string | RegExp, to: string];

/** By what is left out. */
export const TRUST: Readonly<Record<string, readonly Change[]>> = {
  /** Checksum, tags that close what is open, attributes, places, styles and cells that come twice; rows of text that are mended. */
  wellFormed: [
    ['src/xlsx/shared/unpack.ts', 'crc = crc32(piece, crc);', ''],
    ['src/xlsx/shared/unpack.ts', 'entry.checksum !== 0 && crc !== entry.checksum', 'false'],
    ['src/xlsx/shared/xmlScanner.ts', 'if (this.stack.pop() !== name) throw', 'this.stack.pop(); if (false) throw'],
    ['src/xlsx/shared/xmlScanner.ts', /let before = end - 1;[^]*?quote = code;[^]*?met \|= bit;/, 'quote = code;'],
    ['src/xlsx/cells/sheetCells.ts', /const style = attribute[^]*?strayStyles\+\+;/, ''],
    ['src/xlsx/cells/sheetCells.ts', ' || Number(said.slice(at)) !== this.row + 1', ''],
    ['src/xlsx/cells/sheetCells.ts', 'if (before !== null && before !== value)', 'if (false)'],
    ['src/sheet/csv/csvRows.ts', "!waiting.includes('\"') ||", 'true ||'],
    ['src/sheet/csv/csvRows.ts', 'mender.push(rows)', 'rows'],
    ['src/sheet/csv/csvRows.ts', 'if (last) mended.push(...mender.end());', ''],
  ],
  /** Merged cells, formulas without a result, lines pasted into one column, hidden rows. */
  settled: [
    ['src/cli/source/workbook.ts', 'settleGrid(sheet.matrix, grid)', 'sheet.matrix'],
    ['src/cli/source/openSources.ts', "kind === 'text' ? lineSplitter(head) : null", 'null'],
    ['src/xlsx/cells/sheetCells.ts', /const hidden = attribute[^]*?hiddenRows\.push\(this\.row\);/, ''],
  ],
  /** Further tables below the first rows. */
  search: [['src/sheet/recogniseTables.ts', 'Math.min(matrix.length, DEEPEST_ROW)', '0']],
  /** Totals, footers, headings, captions that come again: every row with a cell is a record. */
  rows: [
    [
      'src/sheet/dataRows.ts',
      'const reason = cells &&',
      'if (cells) return this.firstFilled(cells).length > 0; const reason = cells &&',
    ],
  ],
  /** What a column of dates proves of itself. */
  dates: [
    ['src/sheet/columnTypes/dateProof.ts', /(readonly onNumbers = [^{]*\{[^{]*?)(?=\n\s+const)/, '$1 return;'],
    ['src/sheet/columnTypes/dateProof.ts', 'onExact(day: number): void {', 'onExact(day: number): void { return;'],
  ],
  /** What was repaired and what was not understood, with its rows; records in doubt. */
  account: [
    ['src/sheet/readColumns.ts', 'counts.note(result, cell, first + rows[i]!)', "''"],
    ['src/sheet/readColumns.ts', 'if (result.value === undefined) this.unread.set(i, shown);', ''],
    ['src/sheet/rowDoubts.ts', 'const doubts: RowDoubt[] = [];', 'return []; const doubts: RowDoubt[] = [];'],
  ],
};

type Typed = (file: string, rows: number) => Promise<void>;

/** @param left names of what is left out */
export async function typedWithout(left: readonly string[]): Promise<Typed> {
  const changes = left.flatMap((name) => TRUST[name]!);
  const outfile = join(HOME, '.cache', 'bench', `typed-${left.join('-') || 'whole'}.cjs`);
  const changed = new Set<Change>();
  await build({
    entryPoints: [join(HOME, 'test', 'bench', 'trust', 'typed.ts')],
    ...{ outfile, bundle: true, platform: 'node', target: 'node20', logLevel: 'error' },
    external: ['@duckdb/node-api'],
    plugins: [
      {
        name: 'without',
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.ts$/ }, ({ path }) => {
            const own = changes.filter(([file]) => path === join(HOME, file));
            let contents = readFileSync(path, 'utf8');
            for (const change of own) {
              const [, from, to] = change;
              const after = contents.replace(from, to);
              if (after !== contents) changed.add(change);
              contents = after;
            }
            return { contents, loader: 'ts' };
          }),
      },
    ],
  });
  const lost = changes.find((change) => !changed.has(change));
  if (lost) throw new Error(`test/bench/trust/without.ts: ${lost[0]} no longer holds ${String(lost[1])}.`);
  return (createRequire(outfile)(outfile) as { typed: Typed }).typed;
}
