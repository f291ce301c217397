/** What the editor shows over the keys of a pack. */
import type { LocalText } from '../text';

export const HOVERS: Readonly<Record<string, LocalText>> = {
  'Pack.id': { id: 'Nama pack, sama dengan nama foldernya.', en: 'The pack’s name, the same as its folder.' },
  'Pack.version': {
    id: 'Naikkan setiap kali sebuah putusan bisa berubah.',
    en: 'Raise it whenever a verdict can change.',
  },
  'Pack.title': { id: 'Judul untuk orang.', en: 'The title people see.' },
  'Pack.source': {
    id: 'Dokumen yang diterjemahkan pack ini, dan siapa pemiliknya.',
    en: 'The document this pack translates, and who owns it.',
  },
  'Pack.recordKey': { id: 'Field yang menamai satu baris.', en: 'The field that names a record.' },
  'Pack.recordDate': {
    id: 'Field tanggal baris: baris dinilai dengan aturan yang berlaku pada hari itu.',
    en: 'The field that dates a record: it is judged by what was in force on that day.',
  },
  'Pack.parameters': {
    id: 'Semua angka dari dokumen. Aturan memakainya lewat {"fact": "nama"}; ubah di sini, sekali.',
    en: 'Every number of the document. Rules use them as {"fact": "name"}; change them here, once.',
  },
  'Pack.fields': {
    id: 'Kolom-kolom sebuah baris: tipe, judul, nama lain.',
    en: 'The columns of a record: type, caption, other names.',
  },
  'Pack.derived': {
    id: 'Fakta yang dihitung dari fakta lain dengan fungsi dari daftar.',
    en: 'Facts computed from others by a function of the list.',
  },
  'Pack.lookups': {
    id: 'Tabel tetap, dibaca dengan fungsi lookup.',
    en: 'Constant tables, read with the function lookup.',
  },
  'Pack.tables': {
    id: 'Tabel lain yang dilihat fungsi …InTable.',
    en: 'Other tables that the …InTable functions look into.',
  },
  'Pack.conditions': {
    id: 'Syarat bernama, dipakai lewat {"condition": "nama"}.',
    en: 'Named conditions, used as {"condition": "name"}.',
  },
  'Pack.scope': {
    id: 'Baris mana yang dinilai; yang lain TIDAK DIATUR.',
    en: 'Which records are judged; others are unregulated.',
  },
  'Pack.rules': {
    id: 'Aturan. "conditions" menggambarkan baris yang patuh.',
    en: 'The rules. "conditions" says what a compliant record looks like.',
  },
  'Pack.kept': {
    id: 'Temuan `rules prove` dan perubahan yang lolos di `rules test --mutate` yang sengaja disimpan, masing-masing dengan alasannya.',
    en: 'Findings of `rules prove`, and changes that survive `rules test --mutate`, kept on purpose, each with its reason.',
  },
  'Kept.finding': {
    id: 'Kode temuannya, misalnya "implied"; "survived" untuk perubahan yang lolos.',
    en: 'The code of the finding, such as "implied"; "survived" for a change that survives.',
  },
  'Kept.of': {
    id: 'Yang ditemukan, seperti ditulis `rules prove --json` di "of"; perubahan yang lolos seperti ditulis `rules test --mutate`.',
    en: 'What was found, as `rules prove --json` writes it under "of"; a change as `rules test --mutate` writes it.',
  },
  'Kept.reason': { id: 'Mengapa disimpan.', en: 'Why it is kept.' },
  'Pack.extensions': {
    id: 'Untuk formulir dan laporan; mesin tidak membacanya.',
    en: 'For forms and reports; the engine does not read it.',
  },
  'Source.status': {
    id: 'official: disahkan pemilik dokumen. example: contoh.',
    en: 'official: approved by the document’s owner. example: a sample.',
  },
  'Source.effectiveFrom': {
    id: 'Baris bertanggal sebelum ini TIDAK DIATUR.',
    en: 'Records dated before this are unregulated.',
  },
  'Source.effectiveTo': {
    id: 'Baris bertanggal sesudah ini TIDAK DIATUR.',
    en: 'Records dated after this are unregulated.',
  },
  'Parameter.value': {
    id: 'Angka, kata, atau daftar. Jam: "06:00" dengan unit "time". null: belum ditetapkan.',
    en: 'A number, a word or a list. Time: "06:00" with the unit "time". null: not set yet.',
  },
  'Parameter.clause': { id: 'Klausul asal angka ini.', en: 'The clause this number comes from.' },
  'Parameter.basis': {
    id: 'written: tertulis. implied: tersirat. practice: kebiasaan. assumed: anggapan kita.',
    en: 'written, implied, practice (the team’s forms), assumed (our number).',
  },
  'Parameter.confirmed': {
    id: 'true: pemilik dokumen membenarkan; anggapan boleh menggagalkan.',
    en: 'true: the owner agrees; an assumption may then fail a record.',
  },
  'Parameter.range': {
    id: '[terkecil, terbesar] yang masuk akal. Gagal hanya bila semua nilainya sepakat, selain itu peringatan.',
    en: 'The [smallest, largest] sensible value. Fails only where all agree, else warns.',
  },
  'Parameter.unit': { id: 'Satuan angkanya.', en: 'The unit of the number.' },
  'Parameter.earlier': {
    id: 'Nilai-nilai sebelumnya, yang tertua dulu. Baris dinilai dengan nilai yang berlaku pada tanggalnya sendiri.',
    en: 'The values before, the oldest first. A record is judged by the value in force on its own date.',
  },
  'Lookup.earlier': {
    id: 'Isi tabel sebelumnya, yang tertua dulu. Baris dinilai dengan isi yang berlaku pada tanggalnya sendiri.',
    en: 'What the table held before, the oldest first. A record is judged by what held on its own date.',
  },
  'EarlierValues.values': { id: 'Isi tabel pada masa itu.', en: 'What the table held at that time.' },
  'EarlierValues.until': {
    id: 'Hari terakhirnya; isi berikutnya berlaku mulai keesokan harinya.',
    en: 'Its last day; what follows holds from the day after.',
  },
  'Earlier.value': { id: 'Nilai pada masa itu.', en: 'The value of that time.' },
  'Earlier.until': {
    id: 'Hari terakhirnya; nilai berikutnya berlaku mulai keesokan harinya.',
    en: 'Its last day; the next value holds from the day after.',
  },
  'Earlier.range': { id: 'Rentang pada masa itu, bila berbeda.', en: 'The range of that time, where it was another.' },
  'Earlier.clause': { id: 'Klausul pada masa itu, bila berbeda.', en: 'The clause of that time, where another.' },
  'Earlier.basis': { id: 'Dasar pada masa itu, bila berbeda.', en: 'The basis of that time, where another.' },
  'Earlier.confirmed': {
    id: 'Apakah nilai pada masa itu sudah dibenarkan, bila berbeda.',
    en: 'Whether the value of that time was confirmed, where it differs.',
  },
  'Earlier.who': { id: 'Siapa yang menggantinya.', en: 'Who replaced it.' },
  'Earlier.why': { id: 'Mengapa diganti.', en: 'Why it was replaced.' },
  'Field.type': { id: 'Tipe isi kolom.', en: 'The type of the column.' },
  'Field.aliases': { id: 'Judul kolom lain untuk field ini.', en: 'Other captions of this field.' },
  'Field.ambiguous': { id: 'Judul yang juga dipakai field lain.', en: 'Captions other fields use, too.' },
  'Field.key': {
    id: 'Tanpa satu pun field kunci, sebuah baris bukan baris judul.',
    en: 'Without any key field a row is no header.',
  },
  'Field.vocabulary': { id: 'Nama berkas di rules/vocabularies.', en: 'Name of a file in rules/vocabularies.' },
  'Field.values': { id: 'Kata yang sah dengan sinonimnya.', en: 'The valid words with their synonyms.' },
  'Field.across': {
    id: 'Field yang nilainya boleh berdiri di kolom berjudul kata-kata field ini, misalnya SITE | AGENT | QCO.',
    en: 'A field whose values may stand in columns captioned with words of this one, such as SITE | AGENT | QCO.',
  },
  'Field.several': {
    id: 'Satu sel boleh memuat beberapa kata dari daftarnya: dua alasan dihitung dua.',
    en: 'A cell may hold several words of its list: two reasons count as two.',
  },
  'Field.personal': {
    id: 'Data pribadi: disamarkan di luar lembar pemakai.',
    en: 'Personal data: masked outside the user’s own sheet.',
  },
  'Derived.function': {
    id: 'Fungsi dari daftar tertutup (docs/reference/operators.md).',
    en: 'A function of the closed list (docs/reference/operators.md).',
  },
  'Derived.args': { id: 'Nama fakta, dalam urutan fungsinya.', en: 'Names of facts, in the function’s order.' },
  'Derived.options': { id: 'Pilihan fungsi.', en: 'The function’s options.' },
  'Scope.conditions': { id: 'Benar: baris dinilai.', en: 'True: the record is judged.' },
  'Scope.reason': {
    id: 'Alasan yang dibaca orang bila tidak dinilai.',
    en: 'The reason people read where it is not judged.',
  },
  'Rule.name': { id: 'Nama tetap, bukan huruf daftar.', en: 'A stable name, never a list letter.' },
  'Rule.clause': { id: 'Klausul yang dinilai aturan ini.', en: 'The clause this rule judges.' },
  'Rule.basis': {
    id: 'written, implied, practice, assumed. Dua yang terakhir hanya memperingatkan sampai "confirmed": true.',
    en: 'written, implied, practice, assumed. The last two only warn until "confirmed": true.',
  },
  'Rule.reading': {
    id: 'Aturan dengan "reading" sama adalah tafsir tandingan: semua dilanggar → gagal, sebagian → peringatan.',
    en: 'Rules with the same "reading" are rivals: all broken fails, some broken warns.',
  },
  'Rule.when': { id: 'Kapan aturan berlaku.', en: 'When the rule applies.' },
  'Rule.conditions': { id: 'Seperti apa baris yang patuh.', en: 'What a compliant record looks like.' },
  'Rule.effectiveFrom': { id: 'Mulai berlaku (termasuk hari itu).', en: 'In force from this day on.' },
  'Rule.effectiveTo': { id: 'Terakhir berlaku (termasuk hari itu).', en: 'In force up to and with this day.' },
  'Outcome.severity': {
    id: 'fail: menggagalkan. warn: memperingatkan. note: hanya dicatat. data: data bertentangan.',
    en: 'fail, warn, note (shown only), data (the record contradicts itself).',
  },
  'Outcome.message': {
    id: 'Apa yang ditemukan dan apa yang diminta; {{field}} diisi otomatis.',
    en: 'What was found and what is asked; {{field}} is filled in.',
  },
  'Outcome.fix': { id: 'Apa yang bisa dilakukan orang.', en: 'What a person can do.' },
  'Condition.all': { id: 'Semua syarat ini benar.', en: 'All of these hold.' },
  'Condition.any': { id: 'Sedikitnya satu benar.', en: 'At least one holds.' },
  'Condition.not': { id: 'Syarat ini tidak benar.', en: 'This does not hold.' },
  'Condition.condition': { id: 'Nama syarat di "conditions".', en: 'The name of a condition in "conditions".' },
  'Condition.fact': { id: 'Field, turunan, atau parameter.', en: 'A field, derived fact or parameter.' },
  'Condition.operator': { id: 'Cara membandingkan.', en: 'How to compare.' },
  'Condition.value': {
    id: 'Pembanding: nilai, daftar, atau {"fact": "…"}.',
    en: 'What to compare with: a value, a list, or {"fact": "…"}.',
  },
  'Condition.params': {
    id: 'Mengganti pilihan fakta turunan di syarat ini saja.',
    en: 'Overrides the options of a derived fact, here only.',
  },
  'Pack.$schema': {
    id: 'Skema untuk editor; "./pack.schema.json" dibuat oleh rules schema.',
    en: 'The schema for editors; rules schema makes "./pack.schema.json".',
  },
  'Source.document': { id: 'Nama atau nomor dokumennya.', en: 'The document’s name or number.' },
  'Source.revision': { id: 'Revisinya.', en: 'Its revision.' },
  'Source.owner': { id: 'Siapa yang memutuskan isinya.', en: 'Who decides what it says.' },
  'Source.approvedBy': { id: 'Siapa yang mengesahkannya.', en: 'Who approved it.' },
  'Source.clauses': {
    id: 'Semua klausul dokumen ini, bila belum ada di buku klausul; lint menyebut kutipan yang tidak ada di sini.',
    en: 'Every clause of this document, where the book of clauses lacks it; lint names what is cited and not listed.',
  },
  'Parameter.label': { id: 'Nama angka untuk orang.', en: 'The number’s name for people.' },
  'Parameter.note': { id: 'Catatan untuk yang membaca pack.', en: 'A note for readers of the pack.' },
  'Field.label': {
    id: 'Judul kolom untuk orang; juga dikenal sebagai judul.',
    en: 'The caption people see; it is known as a caption, too.',
  },
  'Field.blanks': { id: 'Kata yang berarti kosong di kolom ini.', en: 'Words that mean blank in this column.' },
  'Field.placeholders': {
    id: 'Isian yang berdiri di tempat isi yang belum ada.',
    en: 'What stands where there is no content yet.',
  },
  'Field.counts': {
    id: 'Apa yang dihitung angkanya: calls (kali), months (bulan), atau people (orang); angka dengan satuan lain tidak dipakai.',
    en: 'What its numbers count: calls, months or people; a number with another unit is not taken.',
  },
  'Field.month': {
    id: 'Bulan saja sudah cukup di kolom tanggal ini; dibaca sebagai tanggal 1. Tanpa ini "Maret 2025" bukan tanggal.',
    en: 'A month is enough in this column of dates; it is read as its first day. Without it "March 2025" is no date.',
  },
  'Field.zeroIsBlank': { id: 'Angka 0 di kolom ini berarti kosong.', en: 'A 0 in this column means blank.' },
  'Field.example': { id: 'Contoh isi, ditulis seperti di sel.', en: 'An example, written as in a cell.' },
  'Field.help': { id: 'Keterangan di formulir.', en: 'What the form says about it.' },
  'Field.clause': { id: 'Klausul yang meminta kolom ini.', en: 'The clause that asks for the column.' },
  'Derived.label': { id: 'Nama nilai turunan untuk orang.', en: 'The derived value’s name for people.' },
  'Lookup.label': { id: 'Nama tabelnya untuk orang.', en: 'The table’s name for people.' },
  'Lookup.clause': { id: 'Klausul yang menjadi dasarnya.', en: 'The clause it rests on.' },
  'Lookup.basis': { id: 'Seberapa pasti dasarnya.', en: 'How sure its basis is.' },
  'Lookup.confirmed': { id: 'Pemilik dokumen sudah membenarkannya.', en: 'The document’s owner has confirmed it.' },
  'Lookup.note': { id: 'Catatan untuk yang membaca pack.', en: 'A note for readers of the pack.' },
  'Lookup.values': { id: 'Nilai untuk setiap kunci.', en: 'The value of each key.' },
  'Table.title': { id: 'Nama tabelnya untuk orang.', en: 'The table’s name for people.' },
  'Table.fields': { id: 'Kolom tabel itu, ditulis seperti "fields".', en: 'Its columns, written like "fields".' },
  'Scope.name': { id: 'Nama tetap lingkup ini.', en: 'The scope’s stable name.' },
  'Scope.clause': { id: 'Klausul yang membatasinya.', en: 'The clause that limits it.' },
  'Rule.confirmed': {
    id: 'Pemilik dokumen membenarkan aturan practice atau assumed; sesudah itu boleh menggagalkan.',
    en: 'The owner has confirmed a rule of practice or assumption; from then on it may fail a record.',
  },
  'Rule.priority': {
    id: 'Urutan menjalankan di json-rules-engine, bilangan bulat mulai 1; tidak mengubah putusan.',
    en: 'The order in which json-rules-engine runs rules, a whole number from 1 on; it changes no verdict.',
  },
  'Rule.event': { id: 'Apa yang terjadi bila aturan dilanggar.', en: 'What a broken rule comes to.' },
  'Event.type': {
    id: 'Kata untuk program lain; putusan tidak membacanya.',
    en: 'A word for other programs; no verdict reads it.',
  },
  'Event.params': { id: 'Bobot, pesan dan perbaikan.', en: 'Severity, message and remedy.' },
};
