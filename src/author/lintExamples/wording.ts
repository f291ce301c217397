/** Of texts, captions and settings that load and say nothing, or not what is meant. */
import { CONDITION, why, type LintExample } from './lintExample';

const MESSAGE = '/rules/0/event/params/message';

export const WORDING_EXAMPLES: Readonly<Record<string, LintExample>> = {
  'label-taken': {
    at: '/fields/contacts/label',
    wrong: '{ "id": "Tanggal", "en": "Contacts" }',
    right: '{ "id": "Jumlah kontak", "en": "Contacts" }',
    why: why('Kolom itu dibaca sebagai field yang lain.', 'The column is read as the other field.'),
  },
  'field-example': {
    at: '/fields/contacts/example',
    wrong: '"tiga"',
    right: '"3"',
    why: why('Formulir dan skema menunjukkannya.', 'Forms and the schema show it.'),
  },
  'id-and-folder': {
    at: '/id',
    wrong: '"other"',
    right: '"case"',
    why: why('Pack dicari menurut nama foldernya.', 'Packs are looked for by the name of their folder.'),
  },
  'version-form': {
    at: '/version',
    wrong: '"satu"',
    right: '"1.0.0"',
    why: why(
      'Versi dibandingkan, dan tertulis di setiap jawaban.',
      'Versions are compared, and stand in every answer.',
    ),
  },
  'record-date-type': {
    at: '/recordDate',
    wrong: '"contacts"',
    right: '"day"',
    why: why('Tanpa tanggal, masa berlaku tidak berarti.', 'Without a date no days in force mean anything.'),
  },
  'priority-form': {
    at: CONDITION,
    wrong: '{ "fact": "kind", "operator": "equal", "value": "MAIL", "priority": -5 }',
    right: '{ "fact": "kind", "operator": "equal", "value": "MAIL", "priority": 5 }',
    why: why('Mesin pembanding berhenti di tengah jalan.', 'The reference engine stops half-way.'),
  },
  'params-ignored': {
    at: CONDITION,
    wrong: '{ "fact": "kind", "operator": "equal", "value": "MAIL", "params": { "trim": true } }',
    right: '{ "fact": "kind", "operator": "equal", "value": "MAIL" }',
    why: why('Pembaca mengira ia berpengaruh.', 'Readers would think it has an effect.'),
  },
  'between-order': {
    at: CONDITION,
    wrong: '{ "fact": "contacts", "operator": "between", "value": [100, 80] }',
    right: '{ "fact": "contacts", "operator": "between", "value": [80, 100] }',
    why: why('Tidak ada baris yang dapat mematuhinya.', 'No record could comply.'),
  },
  'hole-lost': {
    at: MESSAGE,
    wrong: '{ "id": "Hanya {{contacts}} kontak", "en": "Too few contacts" }',
    right: '{ "id": "Hanya {{contacts}} kontak", "en": "Only {{contacts}} contacts" }',
    why: why('Satu bahasa akan kehilangan angkanya.', 'One language would lack the number.'),
  },
  'raw-braces': {
    at: MESSAGE,
    wrong: '{ "id": "Hanya {contacts} kontak", "en": "Only {contacts} contacts" }',
    right: '{ "id": "Hanya {{contacts}} kontak", "en": "Only {{contacts}} contacts" }',
    why: why('Kurungnya tercetak di depan pengguna.', 'Users would see the braces.'),
  },
  'hole-of-another-number': {
    at: MESSAGE,
    wrong: '{ "id": "Seharusnya minimal {{one}}", "en": "At least {{one}}" }',
    right: '{ "id": "Seharusnya minimal {{minContacts}}", "en": "At least {{minContacts}}" }',
    why: why('Pesannya menyebut angka yang tidak dinilai.', 'The message names a number that is not judged by.'),
  },
  'one-language': {
    at: MESSAGE,
    wrong: '{ "id": "Too few contacts", "en": "Too few contacts" }',
    right: '{ "id": "Kontak kurang", "en": "Too few contacts" }',
    why: why('Seorang pembaca tidak memahaminya.', 'Some readers would not understand it.'),
  },
};
