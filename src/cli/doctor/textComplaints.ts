/** What a text file suffers from: two encodings, quotes nobody closed, torn rows, and marks of the program that wrote it. */
import { createReadStream } from 'node:fs';
import { BROKEN_CELL } from '../../grid';
import { lineSplitter, readCsv, type Matrix } from '../../sheet';
import type { LocalText } from '../../text';
import { complaint, type Complaint } from './complaint';
import { lineEncodings } from './lineEncodings';

export interface TextFacts {
  complaints: Complaint[];
  /** Rows whose cells nobody can tell apart any more. */
  broken: number;
}

/** First rows that tell who wrote them. */
const HEAD = 50;
const SHOWN_ROWS = 5;
/** UTF-8 that was taken for windows-1252 and written as UTF-8 once more: "Ã©" for "é". */
const TWICE = /[ÂÃ][\u0080-\u00bf]|â€[™œ“”]/;

/** @param first the first rows, enough to tell whether each is one quoted line */
export async function textComplaints(file: string, first: Matrix): Promise<TextFacts> {
  const encodings = lineEncodings();
  const splits = lineSplitter(first);
  const broken: number[] = [];
  const head: string[][] = [];
  let last: string[] = [];
  let [row, twice, brokenCount, nullMarks] = [0, 0, 0, 0];
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) {
      encodings.push(chunk as Uint8Array);
      yield chunk as Uint8Array;
    }
  }
  const { encoding, strayQuotes } = await readCsv(bytes(), {
    onRows: (rows) => {
      for (const cells of rows) {
        row++;
        if (head.length < HEAD) head.push(cells);
        if (cells.length > 0) last = cells;
        if (cells.includes(BROKEN_CELL)) {
          brokenCount++;
          if (broken.length < SHOWN_ROWS) broken.push(row);
        }
        if (cells.includes('\\N')) nullMarks++;
        if (cells.some((cell) => TWICE.test(cell))) twice++;
      }
    },
  });
  const { utf8, other, firstOther } = encodings.end();
  const found: Complaint[] = writtenBy({ head, last, nullMarks });
  if (encoding.startsWith('utf-16')) found.push(complaint('damage', 'utf16', TEXT.utf16));
  else if (utf8 > 0 && other > 0)
    found.push(complaint('damage', 'mixedEncodings', TEXT.mixed, { utf8, other, line: firstOther }));
  else if (other > 0) found.push(complaint('damage', 'oldEncoding', TEXT.old, { other, line: firstOther }));
  if (twice > 0) found.push(complaint('damage', 'encodedTwice', TEXT.twice, { count: twice }));
  if (strayQuotes > 0) found.push(complaint('damage', 'strayQuotes', TEXT.quotes, { count: strayQuotes }));
  if (splits) found.push(complaint('damage', 'quotedLines', TEXT.quotedLines));
  if (brokenCount > 0)
    found.push(
      complaint('damage', 'brokenRows', TEXT.broken, {
        count: brokenCount,
        rows: broken.join(', ') + (brokenCount > broken.length ? ', …' : ''),
      }),
    );
  return { complaints: found, broken: brokenCount };
}

function writtenBy({ head, last, nullMarks }: { head: string[][]; last: string[]; nullMarks: number }): Complaint[] {
  const say = (program: string, text: LocalText): Complaint => complaint('program', 'program', text, { program });
  const counted = head.slice(1).filter((cells) => cells.length > 0);
  if (nullMarks > 0) return [say('MySQL', TEXT.mysql)];
  if (/^\d+ rows (?:selected|returned)\b|^PL\/SQL/i.test(last[0] ?? '')) return [say('Oracle SQL*Plus', TEXT.sqlPlus)];
  if (head[0]?.[0] === '' && counted.length > 1 && counted.every((cells, at) => cells[0] === String(at)))
    return [say('pandas (Python)', TEXT.pandas)];
  return [];
}

const TEXT = {
  mysql: {
    id: 'ditulis {{program}}: \\N berarti kosong, dan tanda kutip di dalam teks ditulis dengan garis miring',
    en: 'written by {{program}}: \\N means blank, and quotes within texts are written with a backslash',
  },
  sqlPlus: {
    id: 'ditulis {{program}}: judul diulang tiap halaman, teks dipotong selebar kolomnya, dan jumlah baris ada di bawah',
    en: 'written by {{program}}: captions again on every page, texts cut to the width of their column, and a count of rows below',
  },
  pandas: {
    id: 'ditulis {{program}} dengan nomor baris: nol di depan nomor dan nomor lebih dari 15 angka mungkin sudah hilang, dan nomor bisa berakhir ".0"',
    en: 'written by {{program}} with row numbers: leading zeros and the last digits of long numbers may be gone, and numbers may end in ".0"',
  },
  utf16: {
    id: 'teks UTF-16: dibaca, tetapi banyak program lain tidak membacanya',
    en: 'UTF-16 text: read here, but not by many other programs',
  },
  mixed: {
    id: 'dua pengodean huruf: {{utf8}} baris UTF-8 dan {{other}} baris windows-1252 (mulai baris {{line}})',
    en: 'two encodings: {{utf8}} lines in UTF-8 and {{other}} in windows-1252 (from line {{line}} on)',
  },
  old: {
    id: 'huruf dikodekan sebagai windows-1252, bukan UTF-8: {{other}} baris, mulai baris {{line}}',
    en: 'letters are in windows-1252, not in UTF-8: {{other}} lines, from line {{line}} on',
  },
  twice: {
    id: '{{count}} baris berisi huruf yang dikodekan dua kali ("Ã©" untuk "é"); ekspor ulang dari sumbernya',
    en: '{{count}} rows hold letters that were encoded twice ("Ã©" for "é"); export it again from its source',
  },
  quotes: {
    id: '{{count}} tanda kutip tidak pernah ditutup; dibaca sebagai huruf biasa',
    en: '{{count}} quotes were never closed; they are read as letters',
  },
  quotedLines: {
    id: 'setiap baris dikutip sebagai satu teks; dibaca setelah dipisah di pemisahnya',
    en: 'every line is quoted as one text; it is read split at its separator',
  },
  broken: {
    id: '{{count}} baris robek atau kelebihan kolom, isinya tidak diketahui: baris {{rows}}; periksa tanda kutip dan pemisah di sumbernya',
    en: '{{count}} rows are torn or have too many cells, so their content is not known: row {{rows}}; check quotes and separators at their source',
  },
} satisfies Record<string, LocalText>;
