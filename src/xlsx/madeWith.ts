/** Which program wrote a workbook, by marks that only it leaves, and the faults that program is known for. */
import { openPackage } from './raw/openPackage';
import type { Said } from './shared/said';

export interface MadeWith {
  /** As people know it, with its version where the file says it; null where no mark is known. */
  program: string | null;
  faults: readonly Said[];
}

interface Marks {
  application: string;
  version: string;
  core: string;
  custom: string;
  book: string;
  sheet: string;
}

interface Program {
  name: string | ((marks: Marks) => string);
  is(marks: Marks): boolean;
  faults: readonly Said[];
}

const MARK_PARTS = {
  core: 'docProps/core.xml',
  custom: 'docProps/custom.xml',
  book: 'xl/workbook.xml',
  sheet: 'xl/worksheets/sheet1.xml',
} as const;
/** Marks stand at the beginning of a part, or in a short one. */
const LOOKED_AT = 100_000;

const FAULTS = {
  noResults: {
    id: 'menyimpan rumus tanpa hasil: isinya tidak diketahui sampai berkasnya dibuka di Excel dan disimpan',
    en: 'saves formulas without results: their content is not known until the file is opened in Excel and saved',
  },
  zeroResults: {
    id: 'menulis 0 sebagai hasil setiap rumus sampai Excel menghitungnya',
    en: 'writes 0 as the result of every formula until Excel calculates them',
  },
  longNumbers: {
    id: 'menjadikan teks angka sebagai bilangan: nomor lebih dari 15 angka kehilangan angka belakangnya',
    en: 'makes numbers of texts of digits: numbers of more than 15 digits lose their last ones',
  },
  byRegion: {
    id: 'saat membuka .csv memakai aturan tanggal komputernya (hari dan bulan bisa tertukar), membuang nol di depan, dan membulatkan nomor lebih dari 15 angka',
    en: 'opens .csv by the date order of its computer (days and months may be swapped), drops leading zeros and rounds numbers of more than 15 digits',
  },
  ownFunctions: {
    id: 'menyimpan fungsi yang tidak dimiliki Excel sebagai hasil terakhirnya; hasil itu tidak dihitung lagi',
    en: 'saves functions that Excel does not have as their last result, which is not calculated again',
  },
  checkboxes: {
    id: 'menulis FALSE di baris kosong yang sudah diberi kotak centang: baris itu bukan data',
    en: 'writes FALSE into blank rows that were given checkboxes: such rows are no records',
  },
  dropsAddins: {
    id: 'membuang yang disimpan add-in di dalam berkas: aturan sendiri, pemetaan dan tanda kedua jejak Patuh hilang bila disimpan dengannya',
    en: 'drops what add-ins keep in the file: rules of your own, mappings and the second mark of Patuh’s trail are lost once it saves',
  },
  zones: {
    id: 'menghitung tanggal dengan zona waktu komputernya: sebuah hari bisa bergeser satu',
    en: 'counts dates by its computer’s time zone: a day may move by one',
  },
} as const satisfies Record<string, Said>;

const PROGRAMS: readonly Program[] = [
  { name: 'Patuh', is: ({ application }) => application === 'Patuh', faults: [] },
  {
    name: ({ application }) => application.replace(/^LibreOffice(?:Dev)?\/(\d+(?:\.\d+)+).*$/, 'LibreOffice $1'),
    is: ({ application }) => /^LibreOffice|^OpenOffice/i.test(application),
    faults: [FAULTS.dropsAddins, FAULTS.byRegion],
  },
  {
    name: 'WPS Office',
    is: ({ application, custom }) => custom.includes('KSOProductBuildVer') || /^WPS\b/i.test(application),
    faults: [FAULTS.dropsAddins, FAULTS.byRegion],
  },
  {
    name: 'openpyxl (Python)',
    is: ({ core, application, version }) =>
      /openpyxl/i.test(core) || (application === 'Microsoft Excel' && /^[1-9]\.\d/.test(version)),
    faults: [FAULTS.noResults],
  },
  { name: 'PhpSpreadsheet', is: ({ book }) => book.includes('calcId="999999"'), faults: [FAULTS.longNumbers] },
  {
    name: 'Apache POI (Java)',
    is: ({ application, core }) => application === 'Apache POI' || />Apache POI</.test(core),
    faults: [FAULTS.noResults],
  },
  {
    name: 'SheetJS (JavaScript)',
    is: ({ application }) => application === 'SheetJS',
    faults: [FAULTS.zones, FAULTS.noResults],
  },
  {
    // It leaves no properties, and Office 2008's namespace in every sheet.
    name: 'Google Sheets',
    is: ({ application, sheet }) => application === '' && sheet.includes('/office/mac/excel/2008/main'),
    faults: [FAULTS.ownFunctions, FAULTS.checkboxes],
  },
  {
    name: 'Excel 2007 / XlsxWriter (Python)',
    is: ({ book }) => book.includes('rupBuild="4505"') && book.includes('calcId="124519"'),
    faults: [FAULTS.zeroResults],
  },
  {
    name: 'Open XML SDK / ClosedXML (.NET)',
    is: ({ book }) => /<x:workbook\b/.test(book.slice(0, 300)),
    faults: [FAULTS.noResults],
  },
  {
    name: ({ application, version }) => `${application} ${version.split('.')[0]}`.trim(),
    is: ({ application }) => /^Microsoft (?:Macintosh )?Excel/.test(application),
    faults: [FAULTS.byRegion],
  },
];

/** Throws an `XlsxError` for what is no sound archive. */
export async function madeWith(bytes: Uint8Array): Promise<MadeWith> {
  const file = openPackage(bytes);
  const app = await beginning(file.pieces('docProps/app.xml'));
  const said = (name: string): string => new RegExp(`<(?:\\w+:)?${name}>([^<]*)<`).exec(app)?.[1]?.trim() ?? '';
  const parts = await Promise.all(
    Object.entries(MARK_PARTS).map(async ([name, path]) => [name, await beginning(file.pieces(path))] as const),
  );
  const marks = {
    application: said('Application'),
    version: said('AppVersion'),
    ...(Object.fromEntries(parts) as Record<keyof typeof MARK_PARTS, string>),
  };
  const program = PROGRAMS.find(({ is }) => is(marks));
  if (!program) return { program: marks.application || null, faults: [] };
  const { name, faults } = program;
  return { program: typeof name === 'string' ? name : name(marks), faults };
}

async function beginning(pieces: AsyncIterable<string> | null): Promise<string> {
  let text = '';
  for await (const piece of pieces ?? []) {
    text += piece;
    if (text.length >= LOOKED_AT) break;
  }
  return text.slice(0, LOOKED_AT);
}
