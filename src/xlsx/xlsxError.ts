/** Why a file was refused: one sentence that says what was found and what to do. */

export type XlsxErrorCode =
  | 'notXlsx'
  | 'binaryXls'
  | 'encrypted'
  | 'truncated'
  | 'zipBomb'
  | 'xmlEntities'
  | 'externalLinks'
  | 'tooLarge'
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
    id: 'Berkas ini dikunci dengan kata sandi. Buka di Excel, lepas kata sandinya, lalu simpan lagi.',
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
  externalLinks: {
    id: 'Berkas ini bertaut ke buku kerja lain ({{detail}}), yang tidak dibuka. Putuskan tautannya di Excel (Data > Edit Links > Break Link) lalu simpan lagi.',
    en: 'This file links to another workbook ({{detail}}), which is not opened. Break the link in Excel (Data > Edit Links > Break Link) and save it again.',
  },
  tooLarge: {
    id: 'Lembar di berkas ini terlalu luas untuk dibaca: {{detail}}. Hapus baris dan kolom kosong di luar data lalu simpan lagi.',
    en: 'A sheet of this file is too wide to be read: {{detail}}. Delete the empty rows and columns beyond the data and save it again.',
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
