/** What a workbook was read in spite of, in a sentence each. */

const SENTENCES = {
  externalLinks: {
    id: 'Buku kerja ini bertaut ke buku kerja lain; yang dibaca adalah nilai yang terakhir tersimpan, dan berkas lain itu tidak dibuka. Perbarui tautannya di Excel lalu simpan bila nilainya mungkin sudah berubah.',
    en: 'This workbook links to other workbooks; what is read is the values saved last, and no other file is opened. Update the links in Excel and save if the values may have changed.',
  },
  otherSheets: {
    id: 'Lembar bagan, dialog atau makro tidak memuat data dan tidak dibaca: {{names}}.',
    en: 'Chart, dialog and macro sheets hold no data and are not read: {{names}}.',
  },
  lostSheet: {
    id: 'Lembar "{{sheet}}" disebut di buku kerja ini tetapi isinya tidak ada di berkasnya; berkas ini rusak sebagian. Minta salinan yang utuh.',
    en: 'The sheet "{{sheet}}" is named in this workbook, but the file does not hold its content; it is damaged in part. Ask for a sound copy.',
  },
  fewerRows: {
    id: 'Lembar "{{sheet}}" menyatakan berisi sampai baris {{declared}}, tetapi di berkas ini hanya ada sampai baris {{found}}. Mungkin berkasnya terpotong; bandingkan dengan sumbernya.',
    en: 'The sheet "{{sheet}}" says that it goes down to row {{declared}}, but this file has rows down to {{found}} only. It may be cut short; compare it with its source.',
  },
  strayStyles: {
    id: 'Di lembar "{{sheet}}" ada {{count}} sel dengan format yang tidak ada di berkasnya; isinya terbaca, tetapi berkas ini rusak sebagian. Buka di Excel lalu simpan lagi.',
    en: 'On the sheet "{{sheet}}" {{count}} cells have a format that the file does not hold; their content is read, but the file is damaged in part. Open it in Excel and save it again.',
  },
  endsTrimmed: {
    id: '{{count}} teks: spasi dan tanda tak terlihat di tepinya dibuang',
    en: '{{count}} texts: blanks and invisible marks at their ends taken off',
  },
  stylesDropped: {
    id: '{{count}} sel: format yang tidak ada di berkasnya dilepas',
    en: '{{count}} cells: a format that the file does not hold taken off',
  },
  noNumbers: {
    id: '{{count}} sel bilangan tanpa bilangan (NaN) menjadi #NUM!',
    en: '{{count}} cells of numbers without a number (NaN) made #NUM!',
  },
  calculatedOnLoad: {
    id: '{{count}} rumus tanpa hasil: Excel menghitungnya saat salinan dibuka; simpan di sana',
    en: '{{count}} formulas without a result: Excel calculates them when the copy is opened; save it there',
  },
} as const satisfies Record<string, Said>;

export type Said = Readonly<Record<'id' | 'en', string>>;

export function saidOf(code: keyof typeof SENTENCES, holes: Record<string, unknown> = {}): Said {
  const inserted = (text: string): string =>
    text.replace(/\{\{(\w+)\}\}/g, (_, hole: string) => String(holes[hole] ?? ''));
  const { id, en } = SENTENCES[code];
  return { id: inserted(id), en: inserted(en) };
}
