/** Why a file was refused: one sentence that says what was found and what to do. */

export type XlsxErrorCode =
  | 'notXlsx'
  | 'binaryXls'
  | 'encrypted'
  | 'truncated'
  | 'zipBomb'
  | 'xmlEntities'
  | 'binaryXlsb'
  | 'openDocument'
  | 'numbers'
  | 'notWorkbook'
  | 'noSheets'
  | 'noTable'
  | 'tooLarge'
  | 'tooDeep'
  | 'tooManySheets'
  | 'partTooLong'
  | 'unreadable';

type Sentence = Readonly<Record<'id' | 'en', string>>;

const SENTENCES: Readonly<Record<XlsxErrorCode, Sentence>> = {
  notXlsx: {
    id: 'Berkas ini bukan .xlsx (isinya bukan arsip zip). Buka di Excel lalu simpan sebagai .xlsx.',
    en: 'This file is no .xlsx (its content is no zip archive). Open it in Excel and save it as .xlsx.',
  },
  binaryXls: {
    id: 'Berkas ini .xls lama (biner). Buka di Excel lalu simpan sebagai .xlsx.',
    en: 'This file is an old binary .xls. Open it in Excel and save it as .xlsx.',
  },
  encrypted: {
    id: 'Berkas ini dikunci dengan password. Buka di Excel, lepas password-nya, lalu simpan lagi.',
    en: 'This file is locked with a password. Open it in Excel, remove the password and save it again.',
  },
  truncated: {
    id: 'Berkas .xlsx ini terpotong: {{detail}}. Salin atau unduh ulang berkasnya.',
    en: 'This .xlsx is cut short: {{detail}}. Copy or download the file again.',
  },
  zipBomb: {
    id: 'Berkas ini ditolak karena mengembang menjadi {{detail}}, jauh melebihi buku kerja biasa. Simpan ulang dari Excel bila isinya benar.',
    en: 'This file is refused because it unpacks to {{detail}}, far beyond any real workbook. Save it again from Excel if it is sound.',
  },
  xmlEntities: {
    id: 'Berkas ini ditolak karena bagian "{{detail}}" mendefinisikan entitas XML, yang tidak pernah ditulis Excel. Simpan ulang dari Excel.',
    en: 'This file is refused because its part "{{detail}}" defines XML entities, which Excel never writes. Save it again from Excel.',
  },
  binaryXlsb: {
    id: 'Berkas ini .xlsb (buku kerja biner Excel). Buka di Excel lalu simpan sebagai .xlsx.',
    en: 'This file is an .xlsb (a binary Excel workbook). Open it in Excel and save it as .xlsx.',
  },
  openDocument: {
    id: 'Berkas ini .ods (lembar kerja OpenDocument dari LibreOffice atau sejenisnya). Buka di LibreOffice atau Excel lalu simpan sebagai .xlsx.',
    en: 'This file is an .ods (an OpenDocument spreadsheet of LibreOffice or the like). Open it in LibreOffice or Excel and save it as .xlsx.',
  },
  numbers: {
    id: 'Berkas ini dari Apple Numbers. Di Numbers pilih File > Export To > Excel, lalu beri berkas .xlsx itu.',
    en: 'This file is of Apple Numbers. Choose File > Export To > Excel there and give that .xlsx.',
  },
  notWorkbook: {
    id: 'Berkas ini arsip zip, tetapi bukan buku kerja Excel. Ekstrak dulu bila .xlsx-nya ada di dalam arsip ini.',
    en: 'This file is a zip archive, but no Excel workbook. Extract it first if the .xlsx is inside.',
  },
  noTable: {
    id: 'Halaman ini tidak memuat tabel. Ekspor ulang dari aplikasinya; mungkin yang terunduh adalah halaman masuk atau pesan kesalahan.',
    en: 'This page holds no table. Export it again from its application; what was downloaded may be a login page or an error message.',
  },
  noSheets: {
    id: 'Buku kerja ini tidak memuat lembar data, hanya bagan, dialog atau makro. Beri berkas yang memuat tabelnya.',
    en: 'This workbook holds no sheet with data, only charts, dialogs or macros. Give the file that holds the table.',
  },
  tooLarge: {
    id: 'Lembar {{detail}} di berkas ini terlalu luas untuk dibaca (lebih dari 40 juta sel bersama lembar sebelumnya). Hapus baris dan kolom di luar data lalu simpan lagi.',
    en: 'The sheet {{detail}} of this file is too large to be read (more than 40 million cells with those before it). Delete rows and columns beyond the data and save it again.',
  },
  tooDeep: {
    id: 'Halaman web ini ditolak karena lebih dari 1.000 tag-nya saling memuat, yang tidak pernah ditulis aplikasi. Buka di Excel lalu simpan sebagai .xlsx.',
    en: 'This web page is refused because more than 1,000 of its tags stand within each other, which no application writes. Open it in Excel and save it as .xlsx.',
  },
  tooManySheets: {
    id: 'Buku kerja ini memuat {{detail}} lembar, lebih dari 1.000. Bagi menjadi beberapa berkas, lalu ulangi.',
    en: 'This workbook holds {{detail}} sheets, more than 1,000. Divide it into several files, then try again.',
  },
  partTooLong: {
    id: 'Berkas ini utuh, tetapi satu bagiannya lebih panjang daripada yang dapat dibaca sekaligus (sekitar 500 juta huruf). Bagi per bulan, lalu ulangi.',
    en: 'This file is sound, but one part of it is longer than can be read at once (some 500 million characters). Split it by month, then try again.',
  },
  unreadable: {
    id: 'Berkas .xlsx ini rusak: {{detail}}. Buka di Excel lalu simpan lagi.',
    en: 'This .xlsx is damaged: {{detail}}. Open it in Excel and save it again.',
  },
};

export class XlsxError extends Error {
  readonly sentence: Sentence;

  constructor(
    readonly code: XlsxErrorCode,
    readonly detail = '',
  ) {
    const inserted = (text: string) => text.replace('{{detail}}', () => detail.replace(/\s+/g, ' ').slice(0, 200));
    const sentence = { id: inserted(SENTENCES[code].id), en: inserted(SENTENCES[code].en) };
    super(sentence.en);
    this.sentence = sentence;
  }
}
