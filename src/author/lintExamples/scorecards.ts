/** Of the lists of parameters (rules/PACK/scorecards/NAME.json). */
import { why, type LintExample } from './lintExample';

const item = (rest: string): string => `[{ "title": { "id": "PROSES", "en": "Process" }, "items": [${rest}] }]`;

export const SCORECARD_EXAMPLES: Readonly<Record<string, LintExample>> = {
  'unknown-scorecard': {
    of: 'tapping',
    at: '/extensions/scorecards/lists',
    wrong: '["p3k", "p3", "seamless", "ct0"]',
    right: '["p3k", "p3", "seamless", "ct-0"]',
    why: why(
      'Campaign daftar itu akan dinilai dengan daftar lain.',
      'The campaign of that list would be judged by another one.',
    ),
  },
  'scorecard-item': {
    of: 'list',
    at: '/groups',
    wrong: item('{ "field": "p_ramah" }'),
    right: item('{ "field": "p_ramah", "label": { "id": "Ramah", "en": "Friendly" } }'),
    why: why(
      'Tanpa label, kolomnya tidak dikenal di lembar dan di formulir.',
      'Without a label neither sheet nor form knows its column.',
    ),
  },
  'scorecard-twice': {
    of: 'list',
    at: '/groups',
    wrong: item('{ "field": "p_kontrak" }, { "field": "p_kontrak" }'),
    right: item('{ "field": "p_kontrak" }'),
    why: why('Satu jawaban tidak boleh dihitung dua kali.', 'One answer must not count twice.'),
  },
  'scorecard-reason': {
    of: 'list',
    at: '/groups',
    wrong: item('{ "field": "p_kontrak", "reasons": ["Tarip salah"] }'),
    right: item('{ "field": "p_kontrak", "reasons": ["Tarif salah"] }'),
    why: why('Alasan itu tidak pernah diusulkan.', 'That reason would never be proposed.'),
  },
  'scorecard-campaign': {
    of: 'list',
    at: '/campaigns',
    wrong: '["ADDON TAM"]',
    right: '["ADD ON"]',
    why: why('Daftar untuk campaign yang tidak ada tidak pernah dipakai.', 'A list for no campaign is never used.'),
  },
  'scorecard-weights': {
    of: 'list',
    at: '/groups',
    wrong: item('{ "field": "p_penawaran", "weight": 60 }, { "field": "p_kontrak", "weight": 30 }'),
    right: item('{ "field": "p_penawaran", "weight": 60 }, { "field": "p_kontrak", "weight": 40 }'),
    why: why('Skor dari bobot yang tidak genap 100 menyesatkan.', 'A score of weights that are not 100 misleads.'),
  },
  'scorecard-harmless': {
    of: 'list',
    at: '/groups',
    wrong: item('{ "field": "p_kontrak", "fatal": false }'),
    right: item('{ "field": "p_kontrak" }'),
    why: why('Setiap call akan VALID.', 'Every call would be VALID.'),
  },
  'scorecard-never': {
    of: 'list',
    at: '/effectiveTo',
    wrong: '"2026-11-30"',
    right: '"2027-11-30"',
    why: why('Tanggalnya tertukar, jadi daftar tidak pernah dipakai.', 'The dates are exchanged, so it is never used.'),
  },
  'scorecard-same-day': {
    of: 'list',
    at: '/id',
    wrong: '"CT-0"',
    right: '"ADD ON 2027"',
    undated: true,
    why: why(
      'Dua daftar senama di hari yang sama: tidak ada yang tahu mana yang berlaku.',
      'Two lists of one name on one day: nobody knows which of them holds.',
    ),
  },
};
