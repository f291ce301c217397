/** What has changed since a month was closed, one sentence a change. */
import { fill, type Language, type LocalText } from '../../text';
import type { ReportValue } from '../../reports';
import { localDays } from '../../calendar';
import { columnLetters } from '../../grid';
import type { Changes, RowChange } from './compareClosure';

const TEXTS = {
  value: {
    id: 'Laporan, {{sheet}}!{{cell}} ({{label}}): {{from}} → {{to}}.',
    en: 'Report, {{sheet}}!{{cell}} ({{label}}): {{from}} → {{to}}.',
  },
  packVersion: { id: 'Aturan {{id}}: versi {{from}} → {{to}}.', en: 'Rules {{id}}: version {{from}} → {{to}}.' },
  packContent: {
    id: 'Aturan {{id}}: isinya berubah tanpa versi baru ({{from}}).',
    en: 'Rules {{id}}: their content changed without a new version ({{from}}).',
  },
  packNew: {
    id: 'Aturan {{id}} ({{to}}) tidak dipakai saat ditutup.',
    en: 'Rules {{id}} ({{to}}) were not used when the month was closed.',
  },
  packGone: { id: 'Aturan {{id}} ({{from}}) tidak dipakai lagi.', en: 'Rules {{id}} ({{from}}) are no longer used.' },
  sourceGone: {
    id: 'Sumber {{name}} tidak ditemukan lagi. Kembalikan tabel atau lembarnya.',
    en: 'The source {{name}} is no longer there. Put the table or sheet back.',
  },
  sourceNew: {
    id: 'Sumber {{name}} belum ada saat ditutup.',
    en: 'The source {{name}} was not there when the month was closed.',
  },
  earlier: { id: '{{name}}: baris sebelum bulan ini berubah.', en: '{{name}}: rows before this month have changed.' },
  unnamed: {
    id: '{{name}}: isinya berubah, tetapi barisnya tidak dapat disebut (kolom bertambah atau berkurang, atau urutannya lain).',
    en: '{{name}}: its content changed, but no row can be named (columns came or went, or the order differs).',
  },
  added: { id: '{{name}}, baris {{row}} ({{key}}): baru.', en: '{{name}}, row {{row}} ({{key}}): added.' },
  removed: {
    id: '{{name}}, dahulu baris {{row}} ({{key}}): dihapus.',
    en: '{{name}}, formerly row {{row}} ({{key}}): removed.',
  },
  changed: {
    id: '{{name}}, baris {{row}} ({{key}}): kolom {{fields}} berubah.',
    en: '{{name}}, row {{row}} ({{key}}): {{fields}} changed.',
  },
  personal: { id: 'data pribadi', en: 'personal data' },
  blank: { id: 'kosong', en: 'blank' },
} satisfies Record<string, LocalText>;

export interface ChangeLines {
  /** What somebody changed: rules, sources, rows. */
  causes: string[];
  /** What the report says otherwise for it. */
  effects: string[];
}

/** `labelOf` gives a source's field as its sheet or pack calls it. */
export function describeChanges(
  { values, packs, sources }: Changes,
  language: Language,
  labelOf: (source: string, field: string) => string,
): ChangeLines {
  const say = (text: LocalText, holes: Record<string, unknown>): string => fill(text[language], holes);
  const rowLine = (id: string, name: string, { change, key, row, fields, personal }: RowChange): string => {
    const what = [...fields.map((field) => `"${labelOf(id, field)}"`), ...(personal ? [TEXTS.personal[language]] : [])];
    return say(TEXTS[change], { name, row, key: localDays(key) || '–', fields: what.join(', ') });
  };
  return {
    causes: [
      ...packs.map(({ id, from, to }) =>
        say(
          from === null
            ? TEXTS.packNew
            : to === null
              ? TEXTS.packGone
              : from === to
                ? TEXTS.packContent
                : TEXTS.packVersion,
          { id, from, to },
        ),
      ),
      ...sources.flatMap(({ id, name, kind, rows, earlier, unnamed }) => [
        ...(kind === 'gone'
          ? [say(TEXTS.sourceGone, { name })]
          : kind === 'new'
            ? [say(TEXTS.sourceNew, { name })]
            : []),
        ...rows.map((row) => rowLine(id, name, row)),
        ...(earlier ? [say(TEXTS.earlier, { name })] : []),
        ...(unnamed ? [say(TEXTS.unnamed, { name })] : []),
      ]),
    ],
    effects: [
      ...values.map(({ sheet, row, column, label, from, to }) =>
        say(TEXTS.value, {
          sheet,
          cell: `${columnLetters(column)}${row + 1}`,
          label,
          from: shown(from, language),
          to: shown(to, language),
        }),
      ),
    ],
  };
}

function shown(value: ReportValue, language: Language): string {
  if (value === null || value === '') return TEXTS.blank[language];
  if (typeof value !== 'number') return String(value);
  return new Intl.NumberFormat(language, { maximumFractionDigits: 6, useGrouping: false }).format(value);
}
