/** docs/reference/reports.md: what a layout may say, from the same lists that check it. */
import { LANGUAGES, type Language, type LocalText } from '../../text';
import { DATASETS } from '../datasets';
import type { Dataset } from '../model/dataset';
import { COMMON_TEXTS } from './commonTexts';
import { LAYOUT_HOVERS } from './layoutHovers';

export function reportsPage(): string {
  const parts = LANGUAGES.map((language) => page(language)).join('\n');
  return `# ${TEXT.title.id} · ${TEXT.title.en}\n\n<!-- ${TEXT.made.en} -->\n\n${parts}`;
}

function page(language: Language): string {
  const keys = Object.entries(LAYOUT_HOVERS).map(([key, about]) =>
    row(`\`${key.replace('.', '` · `')}\``, about[language]),
  );
  const common = Object.entries(COMMON_TEXTS).map(([name, about]) => row(`\`${name}\``, about[language]));
  return [
    `## ${TEXT.language[language]}\n`,
    `${TEXT.intro[language]}\n`,
    `### ${TEXT.keys[language]}\n`,
    table([TEXT.key[language], TEXT.meaning[language]], keys),
    `### ${TEXT.common[language]}\n`,
    table([TEXT.figure[language], TEXT.meaning[language]], common),
    ...DATASETS.map((dataset) => section(dataset, language)),
  ].join('\n');
}

function section({ name, about, packs, anyPack, monthly, figures, extraFields }: Dataset, language: Language): string {
  const list = (entries: Readonly<Record<string, { label: LocalText }>>): string =>
    Object.entries(entries)
      .map(([key, { label }]) => `\`${key}\` (${label[language]})`)
      .join(', ') || '–';
  return [
    `### \`${name}\`\n`,
    `${about[language]}\n`,
    `- ${TEXT.packs[language]}: ${packs.map((pack) => `\`${pack}\``).join(', ')}${anyPack ? `, ${TEXT.anyPack[language]}` : ''} · ${TEXT[monthly ? 'monthly' : 'daily'][language]}`,
    `- ${TEXT.figures[language]}: ${list(figures)}`,
    `- ${TEXT.fields[language]}: ${list(extraFields)}\n`,
  ].join('\n');
}

const row = (...cells: string[]): string => `| ${cells.join(' | ')} |`;

function table(head: string[], rows: string[]): string {
  return [row(...head), row(...head.map(() => '---')), ...rows, ''].join('\n');
}

const TEXT = {
  title: { id: 'Tata letak laporan', en: 'Report layouts' },
  made: { id: 'Dibuat oleh `patuh rules schema`.', en: 'Made by `patuh rules schema`.' },
  language: { id: 'Bahasa Indonesia', en: 'English' },
  intro: {
    id: `Setiap laporan adalah satu berkas \`rules/reports/<id>.json\`, dan \`rules/reports/index.json\` mendaftarnya. Buka berkasnya di VS Code: skemanya melengkapi nama dan menjelaskan setiap kunci.

Mengubah laporan, tiga contoh:

1. **Kolom baru.** Tambahkan \`{ "id": "notValid", "figure": "notValid" }\` di \`columns\`. Persentase: \`{ "id": "p", "ratio": ["valid", "agree"], "label": { "id": "%", "en": "%" }, "target": "qms" }\`.
2. **Kelompok lain.** Ganti \`"by": "site"\` menjadi \`"by": "campaign"\` (nama field pack), atau \`["jenis_call", "site"]\` untuk pasangan.
3. **Periode 10-harian.** Tulis \`"weekStarts": [1, 11, 21]\` di atas \`sheets\`.

Angka resmi selalu dari hitungan yang sama dengan fungsi \`PATUH\` dan panel; tata letak hanya memilih dan mengurutkannya. Penyebut 0 memberi sel kosong, kolom yang tidak ada di lembar memberi sel kosong dan sebuah catatan, dan baris paling bawah setiap lembar, "Jejak hitung", berjumlah sama dengan baris yang dibaca. Yang salah tulis disebut dengan berkas, baris dan sarannya.`,
    en: `Every report is a file \`rules/reports/<id>.json\`, listed in \`rules/reports/index.json\`. Open it in VS Code: the schema completes the names and explains every key.

Changing a report, three examples:

1. **A new column.** Add \`{ "id": "notValid", "figure": "notValid" }\` to \`columns\`. A percentage: \`{ "id": "p", "ratio": ["valid", "agree"], "label": { "id": "%", "en": "%" }, "target": "qms" }\`.
2. **Another grouping.** Write \`"by": "campaign"\` for \`"by": "site"\` (a field of the pack), or \`["jenis_call", "site"]\` for pairs.
3. **Ten-day periods.** Write \`"weekStarts": [1, 11, 21]\` above \`sheets\`.

Official figures always come from the same count as the \`PATUH\` functions and the pane; a layout only chooses and orders them. A denominator of 0 gives a blank cell, a column that the sheet lacks gives blank cells and a note, and the last lines of every sheet, "How it was counted", add up to the rows read. What is written wrongly is named with file, line and remedy.`,
  },
  keys: { id: 'Kunci', en: 'Keys' },
  key: { id: 'kunci', en: 'key' },
  meaning: { id: 'arti', en: 'meaning' },
  common: { id: 'Angka semua data', en: 'Figures of every data set' },
  figure: { id: 'angka', en: 'figure' },
  figures: { id: 'angka', en: 'figures' },
  fields: { id: 'field tambahan di samping field lembarnya', en: 'fields beside those of the sheet' },
  packs: { id: 'lembar pack', en: 'sheets of the pack' },
  anyPack: { id: 'dan pack lain mana pun', en: 'and any other pack' },
  monthly: { id: 'per bulan', en: 'by month' },
  daily: { id: 'keadaan pada satu hari', en: 'as things stand on a day' },
} satisfies Record<string, LocalText>;
