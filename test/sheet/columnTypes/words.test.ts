import { joinSeveral, type FieldType, type TypedValue } from '../../../src/sheet';
import { readOne } from './readOne';

describe('boolean', () => {
  it.each([
    'Ya',
    '✔️',
    'YA!',
    'y',
    'Yes',
    '1',
    1,
    'TRUE',
    true,
    'Benar',
    'Ada',
    'Sudah',
    'sdh',
    'OK',
    '✓',
    'v',
    'Lengkap',
  ])('reads %j as yes', (cell) => {
    expect(readOne('boolean', cell).value).toBe(true);
  });

  it.each(['Tidak', 'Tdk', 'T', 'n', 'No', '0', 0, 'FALSE', false, 'Belum', 'Blm.', '✗', 'x', 'tidak ada', 'Not OK'])(
    'reads %j as no',
    (cell) => {
      expect(readOne('boolean', cell).value).toBe(false);
    },
  );

  it.each<[string, boolean | undefined]>([
    ['1 - Ya', true],
    ['(0) Tidak', false],
    ['Ya ✓', true],
    ['✗ Tidak', false],
    ['Ya ✗', undefined],
    ['1 - Ya, sudah', undefined],
  ])('reads %j with its code or tick as %j', (cell, value) => {
    expect(readOne('boolean', cell)).toEqual({ value, code: value === undefined ? 'notABoolean' : 'heldWord' });
  });

  it.each(['', ' ', '-', '--', '------', 'n/a', 'kosong', null])('reads %j as blank', (cell) => {
    expect(readOne('boolean', cell).value).toBeNull();
  });

  it('lets the field give a word another meaning', () => {
    const values = { true: ['x'], false: ['-'] };
    expect(readOne('boolean', 'x', { values }).value).toBe(true);
    expect(readOne('boolean', '-', { values }).value).toBe(false);
    expect(readOne('boolean', 'Ya', { values }).value).toBe(true);
  });

  it('does not understand other words', () => {
    expect(readOne('boolean', 'mungkin')).toEqual({ value: undefined, code: 'notABoolean' });
  });
});

describe('enum', () => {
  const values = { AGREE: ['Agree', 'Agre'], DECLINE: ['Not Agree'], 'FOLLOW UP': ['FU', 'FollowUp'], '147': [] };

  it.each([
    { given: 'AGREE', expected: 'AGREE' },
    { given: 'agre', expected: 'AGREE' },
    { given: 'Not  Agree ', expected: 'DECLINE' },
    { given: 'NOT_AGREE', expected: 'DECLINE' },
    { given: 'Follow UP', expected: 'FOLLOW UP' },
    { given: 'follow-up', expected: 'FOLLOW UP' },
    { given: 147, expected: '147' },
    { given: 'Pilih Kategori', expected: null },
    { given: '-- Pilih --', expected: null },
  ])('reads $given', ({ given, expected }) => {
    expect(readOne('enum', given, { values })).toEqual({ value: expected, code: null });
  });

  it.each([
    { given: 'Not Agrea', expected: 'DECLINE', code: 'nearWord' },
    { given: 'Agreee', expected: 'AGREE', code: 'nearWord' },
    { given: 'Agree - Setuju upgrade', expected: 'AGREE', code: 'heldWord' },
    { given: 'Not agree (harga)', expected: 'DECLINE', code: 'heldWord' },
    { given: 'Not agree (tidak minat)', expected: 'DECLINE', code: 'heldWord' },
    { given: 'Agre', expected: 'AGREE', code: null },
    { given: 'Aree', expected: 'AGREE', code: 'nearWord' },
    { given: 'Agree 2', expected: 'AGREE', code: 'heldWord' },
    { given: 'FU besok pagi', expected: 'FOLLOW UP', code: 'heldWord' },
    { given: 'Follow up ke-2', expected: 'FOLLOW UP', code: 'heldWord' },
    { given: 'Follow-Up ke-2', expected: 'FOLLOW UP', code: 'heldWord' },
    { given: 'F.U., besok', expected: 'FOLLOW UP', code: 'heldWord' },
    { given: 'Follow up re: harga', expected: 'FOLLOW UP', code: 'heldWord' },
  ])('reads $given as $expected and shows the repair', ({ given, expected, code }) => {
    expect(readOne('enum', given, { values })).toEqual({ value: expected, code });
  });

  it.each([
    { given: 'Belum agree', suggestion: 'AGREE' },
    { given: 'mau agree', suggestion: 'AGREE' },
    { given: 'calon agree', suggestion: 'AGREE' },
    { given: 'agree (magang)', suggestion: 'AGREE' },
    { given: 'Agree - dibatalkan', suggestion: 'AGREE' },
    { given: 'Pending agree', suggestion: 'AGREE' },
    { given: 'ready to agree', suggestion: 'AGREE' },
    { given: 'agree bersyarat', suggestion: 'AGREE' },
    { given: 'Agree?', suggestion: 'AGREE' },
    { given: 'Agree X', suggestion: 'AGREE' },
    { given: 'Agree = 0', suggestion: 'AGREE' },
    { given: 'Agree (ditolak istri)', suggestion: 'AGREE' },
    { given: 'Urung agree', suggestion: 'AGREE' },
    { given: 'Agree tapi dicabut', suggestion: 'AGREE' },
    { given: 'Minta agree', suggestion: 'AGREE' },
    { given: 'agree besok', suggestion: 'AGREE' },
    { given: 'Agree minggu depan', suggestion: 'AGREE' },
    { given: 'agree nanti', suggestion: 'AGREE' },
    { given: 'Agree (test)', suggestion: 'AGREE' },
    { given: 'uji coba agree', suggestion: 'AGREE' },
    { given: 'Re-agree', suggestion: 'AGREE' },
    { given: 're agree', suggestion: 'AGREE' },
    { given: 'Salah agree', suggestion: 'AGREE' },
    { given: "Don't agree", suggestion: 'AGREE' },
    { given: 'doesn’t agree', suggestion: 'AGREE' },
    { given: 'dont agree', suggestion: 'AGREE' },
    { given: 'cannot agree', suggestion: 'AGREE' },
    { given: 'tdak agree', suggestion: 'AGREE' },
    { given: 'tida agree', suggestion: 'AGREE' },
    { given: 'blum agree', suggestion: 'AGREE' },
    { given: 'belom agree', suggestion: 'AGREE' },
    { given: 'g agree', suggestion: 'AGREE' },
    { given: 'gk agree', suggestion: 'AGREE' },
    { given: 'enggak agree', suggestion: 'AGREE' },
    { given: 'agree, lalu mundur', suggestion: 'AGREE' },
    { given: 'agree (ditunda)', suggestion: 'AGREE' },
    { given: 'agree asal diskon', suggestion: 'AGREE' },
    { given: 'agree - rejected', suggestion: 'AGREE' },
    { given: 'will agree', suggestion: 'AGREE' },
    { given: 'mo agree', suggestion: 'AGREE' },
    { given: 'agree dibatalin', suggestion: 'AGREE' },
    { given: 'agree gagl', suggestion: 'AGREE' },
    { given: 'rencananya agree', suggestion: 'AGREE' },
    { given: 'nunggu agree', suggestion: 'AGREE' },
    { given: 'agree klo diskon', suggestion: 'AGREE' },
    { given: 'prospek agree', suggestion: 'AGREE' },
    { given: 'katanya agree', suggestion: 'AGREE' },
    { given: 'Agree lalu follow up', suggestion: 'FOLLOW UP' },
    { given: 'besok FU', suggestion: undefined },
    { given: 'Disagreed', suggestion: undefined },
    { given: 'DONE', suggestion: undefined },
  ])('does not read $given', ({ given, suggestion }) => {
    const { value, code, suggestion: found } = readOne('enum', given, { values });
    expect([value, code, found]).toEqual([undefined, 'notInVocabulary', suggestion]);
  });

  it.each([
    { given: 'FU, Not Agree', expected: 'FOLLOW UP + DECLINE' },
    { given: 'Agree dan FU', expected: 'AGREE + FOLLOW UP' },
    { given: 'Agree/FU', expected: 'AGREE + FOLLOW UP' },
    { given: 'Agre; entah; Agree', expected: 'AGREE' },
    { given: 'Not Agree - Follow Up', expected: 'DECLINE + FOLLOW UP' },
    { given: 'Follow Up Agree', expected: 'FOLLOW UP + AGREE' },
    { given: 'Agree, serta Follow Up', expected: 'AGREE + FOLLOW UP' },
  ])('reads $given as $expected where a cell may hold several', ({ given, expected }) => {
    expect(readOne('enum', given, { values, several: true }).value).toBe(expected);
  });

  it('reads what it joined as the same words, whatever marks they hold', () => {
    const marked = { 'Tidak empati, memaksa': [], 'Tarif & kontrak': [] };
    const joined = joinSeveral(Object.keys(marked));
    expect(readOne('enum', joined, { values: marked, several: true }).value).toBe(joined);
  });

  it('takes any other word as the one whose synonym is *', () => {
    const open = { ...values, LAINNYA: ['*'] };
    expect(readOne('enum', 'Salah sambung', { values: open })).toEqual({ value: 'LAINNYA', code: 'otherWord' });
    expect(readOne('enum', 'Not Agrea', { values: open })).toEqual({ value: 'DECLINE', code: 'nearWord' });
  });

  it('proposes nothing for a story, whatever words it holds', () => {
    const values = { AGREE: ['Setuju'] };
    const of = (words: number) =>
      readOne('enum', `${'ab '.repeat(words)}setuju`, { values, beside: ['Setuju'] }).suggestion;
    expect([of(30), of(400)]).toEqual(['AGREE', undefined]);
  });

  it.each([
    { by: 'is a word itself', given: 'Qco TAM', expected: 'QCO' },
    { by: 'is a word itself', given: 'Agent/TL', expected: undefined },
  ])('changes no letter of a part that $by: $given', ({ given, expected }) => {
    const roles = { QCO: [], QA: ['QAO TAM'], 'TEAM LEADER': ['TL'], AGENT: ['Agent T2'] };
    expect(readOne('enum', given, { values: roles }).value).toBe(expected);
  });

  it.each([
    'Drop out S1',
    'DO S1',
    'kuliah S1',
    'Mahasiswa S1',
    'S1 semester 5',
    'sedang S1',
    'S1 (on going)',
    'putus S1',
    'S1 (tingkat akhir)',
    'lanjut S1',
    'S1 smt 7',
  ])('reads no degree in %j', (given) => {
    expect(readOne('enum', given, { values: { S1: ['Sarjana'], SMA: [] } })).toMatchObject({ value: undefined });
  });

  it.each(['1 - TL', '2. TL', '(3) TL', '4=TL', '5| TL'])('reads a word as short as TL behind its code: %j', (cell) => {
    const values = { 'TEAM LEADER': ['TL'], AGENT: [], LAINNYA: ['*'] };
    expect(readOne('enum', cell, { values })).toEqual({ value: 'TEAM LEADER', code: 'heldWord' });
  });

  it.each<{ given: string; values: Record<string, string[]> }>([
    { given: 'Terhubung besok', values: { TERHUBUNG: ['Contacted Recall'] } },
    { given: 'Pengajuan blokir', values: { BLOKIR: ['Diblokir'] } },
    { given: 'Buka blokir', values: { BLOKIR: ['Diblokir'] } },
    { given: 'Aktif s/d April', values: { AKTIF: ['Active'] } },
    { given: 'Acting TEAM LEADER', values: { 'TEAM LEADER': ['TL'] } },
  ])('does not read $given', ({ given, values }) => {
    expect(readOne('enum', given, { values }).code).toBe('notInVocabulary');
  });

  it.each<{ given: string; values: Record<string, string[]>; expected: string }>([
    { given: 'Pengajuan blokir user', values: { BLOKIR: ['Pemblokiran'] }, expected: 'BLOKIR' },
    { given: 'Lanjut valid', values: { VALID: [] }, expected: 'VALID' },
    { given: 'Menolak (tidak minat)', values: { DECLINE: ['Menolak'] }, expected: 'DECLINE' },
    { given: '1.0', values: { OK: ['1'] }, expected: 'OK' },
    { given: '✔️', values: { OK: ['✔'] }, expected: 'OK' },
  ])('reads $given', ({ given, values, expected }) => {
    expect(readOne('enum', given, { values }).value).toBe(expected);
  });

  it.each(['menyusul', 'Tidak ada', '?', 'proses', '0'])('takes %j for no other word', (given) => {
    expect(readOne('enum', given, { values: { ADA: ['Ya'], BERKAS: ['*'] } })).toEqual({
      value: undefined,
      code: 'placeholder',
    });
  });

  it.each(['tdk valid', 'Tdk. Valid', 'TDK VALID'])('reads %j with its word written in full', (given) => {
    expect(readOne('enum', given, { values: { VALID: [], 'TIDAK VALID': [] } }).value).toBe('TIDAK VALID');
  });

  it.each(['blm tapping', 'Blm. Tapping'])('reads %j with its word written in full', (given) => {
    expect(readOne('enum', given, { values: { BELUM: ['Belum Tapping'] } }).value).toBe('BELUM');
  });

  it('is text where it has no words', () => {
    expect(readOne('enum', 'apa saja').value).toBe('apa saja');
  });
});

describe('two words of the list in one cell', () => {
  const values = { 'F-01': ['laporan berkala'], 'F-02': ['laporan bulanan'], LAIN: ['*'] };
  it.each(['F-01/F-02', 'F-01 dan F-02', 'laporan berkala, F-02'])('%s is neither of them, nor the rest', (given) =>
    expect(readOne('enum', given, { values })).toEqual({ value: undefined, code: 'twoWords' }),
  );
  it.each(['F-01/F-01', 'F-09/F-10'])('%s is no two words', (given) =>
    expect(readOne('enum', given, { values }).code).not.toBe('twoWords'),
  );
});

it.each<[FieldType, string, TypedValue]>([
  ['enum', 'ＡＧＲＥＥ', 'AGREE'],
  ['boolean', 'Ｙａ', true],
  ['integer', '１２', 12],
  ['date', '２０２５-０８-０１', 45_870],
  ['time', '０８:００', 1 / 3],
  ['duration', '００:０１:００', 60],
])('full-width letters are a repair in a column of %s: %s', (type, given, value) =>
  expect(readOne(type, given, { values: type === 'enum' ? { AGREE: [] } : undefined })).toEqual({
    value,
    code: 'fullWidth',
  }),
);
