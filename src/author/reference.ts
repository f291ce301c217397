/** docs/reference/operators.md, made from the operators and derived functions themselves. */
import { LANGUAGES, type Language } from '../text';
import { DERIVED_FUNCTIONS } from '../engine/derived';
import { OPERATORS, type Operator, type RightSide } from '../engine/operators';

const T = {
  id: {
    title: 'Operator dan fungsi turunan',
    intro:
      'Halaman ini dibuat dari kode (`npm run patuh -- rules schema`). Sel kosong membuat syarat tidak diketahui, kecuali operator berkata lain.',
    operators: 'Operator',
    derived: 'Fungsi turunan (`derived`)',
    types: 'Untuk',
    right: 'Nilai kanan',
    native: 'bawaan json-rules-engine',
    blank: 'menjawab juga untuk sel kosong',
    any: 'semua tipe',
    args: 'Argumen',
    options: 'Pilihan',
    required: 'wajib',
    returns: 'Hasil',
    more: 'boleh lebih',
    first: 'seperti argumen pertama',
    depends: 'tergantung pilihan',
    reads: 'dipanggil juga untuk sel kosong',
  },
  en: {
    title: 'Operators and derived functions',
    intro:
      'This page is made from the code (`npm run patuh -- rules schema`). A blank cell makes a condition unknown, unless the operator says otherwise.',
    operators: 'Operators',
    derived: 'Derived functions (`derived`)',
    types: 'For',
    right: 'Right-hand side',
    native: 'built into json-rules-engine',
    blank: 'answers on blank cells, too',
    any: 'every type',
    args: 'Arguments',
    options: 'Options',
    required: 'required',
    returns: 'Result',
    more: 'may be repeated',
    first: 'as the first argument',
    depends: 'depends on the options',
    reads: 'called on blank cells, too',
  },
} as const;

const RIGHT_NAMES: Readonly<Record<RightSide, Readonly<Record<Language, string>>>> = {
  same: { id: 'nilai bertipe sama, atau fakta', en: 'a value of the same type, or a fact' },
  list: { id: 'daftar, atau fakta berupa daftar', en: 'a list, or a fact that is one' },
  number: { id: 'angka, atau fakta', en: 'a number, or a fact' },
  text: { id: 'teks, atau fakta', en: 'a text, or a fact' },
  pair: { id: '[bawah, atas]', en: '[low, high]' },
  date: { id: 'tanggal "2022-10-13", atau fakta', en: 'a date "2022-10-13", or a fact' },
  pattern: { id: 'pola', en: 'a pattern' },
  words: {
    id: 'nama kosakata, daftar, atau fakta berupa daftar',
    en: 'the name of a vocabulary, a list, or a fact that is one',
  },
  flag: { id: 'true, atau false untuk sebaliknya', en: 'true, or false for the opposite' },
  member: { id: 'satu nilai, atau fakta', en: 'one value, or a fact' },
};

export function operatorsPage(): string {
  return LANGUAGES.map(partOf).join('\n---\n\n');
}

function partOf(language: Language): string {
  const t = T[language];
  const lines = [`# ${t.title}`, '', t.intro, '', `## ${t.operators}`];
  for (const operator of OPERATORS)
    lines.push(
      '',
      `### \`${operator.name}\``,
      '',
      operator.about[language],
      '',
      ...operatorFacts(operator, language),
      '',
      '```json',
      operator.example,
      '```',
    );
  lines.push('', `## ${t.derived}`);
  for (const { name, about, args, variadic, options = {}, returns, readsBlank, example } of DERIVED_FUNCTIONS) {
    const list = args.map((arg) => `${arg.name} (${arg.types === 'any' ? t.any : arg.types.join(', ')})`).join(' · ');
    const result = typeof returns === 'function' ? t.depends : returns === 'first' ? t.first : returns;
    lines.push(
      '',
      `### \`${name}\``,
      '',
      about[language],
      '',
      `- ${t.args}: ${list}${variadic ? ` … ${t.more}` : ''}`,
      `- ${t.returns}: ${result}${readsBlank ? ` · ${t.reads}` : ''}`,
    );
    for (const [option, { required, about: what }] of Object.entries(options))
      lines.push(`- ${t.options} \`${option}\`${required ? ` (${t.required})` : ''}: ${what[language]}`);
    lines.push('', '```json', example, '```');
  }
  return lines.join('\n') + '\n';
}

function operatorFacts({ types, right, native, readsBlank }: Operator, language: Language): string[] {
  const t = T[language];
  const marks = [...(native ? [t.native] : []), ...(readsBlank ? [t.blank] : [])];
  return [
    `- ${t.types}: ${types === 'any' ? t.any : types.join(', ')}`,
    `- ${t.right}: ${RIGHT_NAMES[right][language]}`,
    ...(marks.length > 0 ? [`- ${marks.join(' · ')}`] : []),
  ];
}
