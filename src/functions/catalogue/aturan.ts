import type { Basis, Pack, Severity } from '../../engine';
import { fill, holesOf, type Language } from '../../text';
import { choice, text } from '../arguments';
import { defineFunction } from '../call/definition';
import { PACK_ARGUMENT } from './shared/packArgument';

const HEADINGS: Record<Language, string[]> = {
  id: [
    'aturan',
    'klausul',
    'dasar',
    'tingkat',
    'yang dikatakan bila dilanggar',
    'perbaikan',
    'berlaku sejak',
    'sampai',
  ],
  en: ['rule', 'clause', 'basis', 'severity', 'what is said when broken', 'what to do', 'in force from', 'to'],
};
const BASIS: Record<Basis, Record<Language, string>> = {
  written: { id: 'tertulis', en: 'written' },
  implied: { id: 'tersirat', en: 'implied' },
  practice: { id: 'praktik', en: 'practice' },
  assumed: { id: 'asumsi', en: 'assumed' },
};
const SEVERITY: Record<Severity, Record<Language, string>> = {
  fail: { id: 'gagal', en: 'fail' },
  warn: { id: 'peringatan', en: 'warning' },
  note: { id: 'catatan', en: 'note' },
  data: { id: 'data bertentangan', en: 'contradicting data' },
};

export const ATURAN = defineFunction({
  name: 'ATURAN',
  about: {
    id: 'Aturan sebuah pack beserta klausul, dasar, dan kalimatnya.',
    en: 'The rules of a pack with clause, basis and text.',
  },
  arguments: {
    pack: text(PACK_ARGUMENT),
    bahasa: choice<Language, 'id'>(
      { id: 'Bahasa isi sel; bawaan id.', en: 'Language of the cells; id when omitted.' },
      { id: { id: 'Indonesia', en: 'Indonesian' }, en: { id: 'Inggris', en: 'English' } },
      'id',
    ),
  },
  result: 'spill',
  gives: {
    id: `Tabel dengan judul: ${HEADINGS.id.join(', ')}.`,
    en: `A table with its header: ${HEADINGS.en.join(', ')}.`,
  },
  example: { ranges: {}, formula: '=PATUH.ATURAN("caplan")', call: ['caplan'] },
  async run({ pack: asked, bahasa }, session) {
    const { pack } = await session.library.namedPack(asked, { place: 1, name: 'pack' });
    return [
      [...HEADINGS[bahasa]],
      ...pack.rules.map(({ name, clause, basis, event, effectiveFrom, effectiveTo }) => [
        name,
        clause,
        BASIS[basis][bahasa],
        SEVERITY[event.params.severity][bahasa],
        readable(event.params.message[bahasa], pack, bahasa),
        readable(event.params.fix[bahasa], pack, bahasa),
        effectiveFrom ?? pack.source.effectiveFrom,
        effectiveTo ?? pack.source.effectiveTo ?? '',
      ]),
    ];
  },
});

/** A message before there is a record: parameters with their values, fields by their labels. */
function readable(message: string, { parameters, fields, derived }: Pack, language: Language): string {
  const shown = holesOf(message).map((hole) => {
    const value = parameters[hole]?.value;
    const label = (fields[hole] ?? derived?.[hole])?.label[language];
    return [
      hole,
      value !== undefined && value !== null ? (Array.isArray(value) ? value.join(', ') : value) : label && `‹${label}›`,
    ];
  });
  return fill(message, Object.fromEntries(shown));
}
