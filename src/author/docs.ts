/** A pack as a page for people, in one language: rules as sentences, parameters, constant tables, open questions. */
import { fill, holesOf, type Language } from '../text';
import {
  type Basis,
  labelOf,
  type Pack,
  type Parameter,
  parameterType,
  parameterValue,
  type Rule,
  type Severity,
  show,
} from '../engine';
import { derivedNamed } from '../engine/derived';
import { sentences } from './sentence';

const T = {
  id: {
    source:
      'Sumber: {{document}}, revisi {{revision}}, berlaku sejak {{from}}. Pemilik: {{owner}}. Status: {{status}}.',
    official: 'resmi',
    example: 'contoh',
    scope: 'Apa yang dinilai',
    scopeRow: 'Dinilai bila:',
    otherwise: 'Bila tidak:',
    rules: 'Aturan',
    applies: 'Berlaku bila:',
    asks: 'Yang diminta:',
    says: 'Bila dilanggar:',
    fix: 'Perbaikan:',
    reading: 'Tafsir:',
    fields: 'Kolom dan kata',
    fieldHead: '| Field | Tipe | Judul kolom | Kata (sinonim) |',
    derived: 'Nilai turunan',
    parameters: 'Parameter',
    parameterHead: '| Parameter | Nilai | Rentang | Klausul | Dasar |',
    earlier: '{{value}} s.d. {{until}}',
    lookups: 'Tabel tetap',
    lookupHead: '| Kunci | Nilai |',
    questions: 'Pertanyaan terbuka',
    none: 'Tidak ada.',
    assumedRule:
      'Aturan **{{name}}** ({{clause}}) berdasar {{basis}} dan belum dikonfirmasi: hanya memberi peringatan.',
    assumedNumber: '**{{label}}** = {{value}} ({{clause}}) berdasar {{basis}}. Benarkah angkanya?',
    rivals: 'Klausul dengan tafsir **{{name}}** dibaca dengan lebih dari satu cara: {{rules}}.',
  },
  en: {
    source:
      'Source: {{document}}, revision {{revision}}, in force since {{from}}. Owner: {{owner}}. Status: {{status}}.',
    official: 'official',
    example: 'example',
    scope: 'What is judged',
    scopeRow: 'Judged where:',
    otherwise: 'Otherwise:',
    rules: 'Rules',
    applies: 'Applies where:',
    asks: 'Asks for:',
    says: 'When broken:',
    fix: 'To mend it:',
    reading: 'Reading:',
    fields: 'Columns and words',
    fieldHead: '| Field | Type | Captions | Words (synonyms) |',
    derived: 'Derived values',
    parameters: 'Parameters',
    parameterHead: '| Parameter | Value | Range | Clause | Basis |',
    earlier: '{{value}} until {{until}}',
    lookups: 'Constant tables',
    lookupHead: '| Key | Value |',
    questions: 'Open questions',
    none: 'None.',
    assumedRule: 'The rule **{{name}}** ({{clause}}) has the basis {{basis}} and is not confirmed: it only warns.',
    assumedNumber: '**{{label}}** = {{value}} ({{clause}}) has the basis {{basis}}. Is the number right?',
    rivals: 'The clause with the reading **{{name}}** is read in more than one way: {{rules}}.',
  },
} as const;

const BASIS_NAMES: Readonly<Record<Basis, Readonly<Record<Language, string>>>> = {
  written: { id: 'tertulis', en: 'written' },
  implied: { id: 'tersirat', en: 'implied' },
  practice: { id: 'praktik', en: 'practice' },
  assumed: { id: 'asumsi', en: 'assumed' },
};

const SEVERITY_NAMES: Readonly<Record<Severity, Readonly<Record<Language, string>>>> = {
  fail: { id: 'gagal', en: 'fails' },
  warn: { id: 'peringatan', en: 'warns' },
  note: { id: 'catatan', en: 'note' },
  data: { id: 'data bertentangan', en: 'contradicting data' },
};

export function packPage(pack: Pack, language: Language): string {
  const t = T[language];
  const { document, revision, effectiveFrom, owner, status } = pack.source;
  const lines = [
    `# ${pack.title[language]}`,
    '',
    `\`${pack.id}\` ${pack.version}. ${fill(t.source, { document, revision, from: effectiveFrom, owner, status: t[status] })}`,
    '',
    `## ${t.scope}`,
    ...pack.scope.flatMap((scope) => [
      '',
      `### ${scope.name}${scope.clause ? ` (${scope.clause})` : ''}`,
      '',
      t.scopeRow,
      '',
      ...sentences(pack, scope.conditions, language),
      '',
      `${t.otherwise} ${withLabels(pack, scope.reason[language], language)}`,
    ]),
    '',
    `## ${t.rules}`,
    ...pack.rules.flatMap((rule) => rulePart(pack, rule, language)),
    '',
    `## ${t.fields}`,
    '',
    t.fieldHead,
    '| --- | --- | --- | --- |',
    ...Object.entries(pack.fields).map(([name, field]) => fieldRow(pack, name, field, language)),
    ...derivedPart(pack, language),
    '',
    `## ${t.parameters}`,
    '',
    t.parameterHead,
    '| --- | --- | --- | --- | --- |',
    ...Object.values(pack.parameters).map((parameter) => parameterRow(parameter, language)),
  ];
  for (const lookup of Object.values(pack.lookups ?? {})) {
    lines.push(
      '',
      `### ${lookup.label[language]} (${lookup.clause}, ${BASIS_NAMES[lookup.basis][language]})`,
      '',
      t.lookupHead,
      '| --- | --- |',
    );
    for (const [key, value] of Object.entries(lookup.values))
      lines.push(`| ${cell(key)} | ${cell(show(value as never, undefined, language))} |`);
  }
  const questions = openQuestions(pack, language);
  lines.push(
    '',
    `## ${t.questions}`,
    '',
    ...(questions.length > 0 ? questions.map((question) => `- ${question}`) : [t.none]),
  );
  return lines.join('\n') + '\n';
}

function rulePart(pack: Pack, rule: Rule, language: Language): string[] {
  const t = T[language];
  const { severity, message, fix } = rule.event.params;
  const when = rule.when ? [t.applies, '', ...sentences(pack, rule.when, language), ''] : [];
  const facts = [
    rule.clause,
    BASIS_NAMES[rule.basis][language],
    SEVERITY_NAMES[severity][language],
    ...(rule.reading ? [`${t.reading} ${rule.reading}`] : []),
  ];
  return [
    '',
    `### ${rule.name}`,
    '',
    facts.join(' · '),
    '',
    ...when,
    t.asks,
    '',
    ...sentences(pack, rule.conditions, language),
    '',
    `${t.says} ${withLabels(pack, message[language], language)}`,
    '',
    `${t.fix} ${withLabels(pack, fix[language], language)}`,
  ];
}

/** How people may write it: captions of the column, and the words of its cells with their synonyms. */
function fieldRow(pack: Pack, name: string, field: Pack['fields'][string], language: Language): string {
  const words = field.values ?? pack.vocabularies?.[field.vocabulary ?? '']?.values ?? {};
  const said = Object.entries(words).map(([word, held]) => {
    const synonyms = 'synonyms' in held ? held.synonyms : held;
    return synonyms.length > 0 ? `${word} (${synonyms.join(', ')})` : word;
  });
  const captions = [field.label[language], ...(field.aliases ?? [])].join(', ');
  return `| \`${name}\` | ${field.type} | ${cell(captions)} | ${cell(said.join('; '))} |`;
}

/** What is worked out from fields, in words: the logic between a cell and a rule. */
function derivedPart(pack: Pack, language: Language): string[] {
  const derived = Object.entries(pack.derived ?? {});
  if (derived.length === 0) return [];
  const t = T[language];
  return [
    '',
    `## ${t.derived}`,
    ...derived.flatMap(([name, { label, function: made, args = [], options }]) => [
      '',
      `**${label[language]}** (\`${name}\`) = \`${made}\`: ${args.map((fact) => labelOf(pack, fact, language)).join(', ') || '–'}${options ? ` · \`${JSON.stringify(options)}\`` : ''}`,
      '',
      derivedNamed(made)?.about[language] ?? '',
    ]),
  ];
}

function parameterRow(parameter: Parameter, language: Language): string {
  const type = parameterType(parameter);
  const say = (value: unknown) => cell(show(parameterValue(parameter, value), type, language));
  const range = parameter.range?.map(say).join(' – ') ?? '';
  const before = (parameter.earlier ?? []).map(({ value, until }) =>
    fill(T[language].earlier, { value: say(value), until: until.split('-').reverse().join('/') }),
  );
  return `| ${cell(parameter.label[language])} | ${[say(parameter.value), ...before.reverse()].join('; ')} | ${range} | ${parameter.clause} | ${BASIS_NAMES[parameter.basis][language]} |`;
}

function openQuestions(pack: Pack, language: Language): string[] {
  const t = T[language];
  const open = (part: { basis: Basis; confirmed?: boolean }) =>
    (part.basis === 'assumed' || part.basis === 'practice') && !part.confirmed;
  const rivals = new Map<string, string[]>();
  for (const { reading, name } of pack.rules)
    if (reading !== undefined) rivals.set(reading, [...(rivals.get(reading) ?? []), name]);
  return [
    ...pack.rules
      .filter(open)
      .map(({ name, clause, basis }) => fill(t.assumedRule, { name, clause, basis: BASIS_NAMES[basis][language] })),
    ...Object.values(pack.parameters)
      .filter(open)
      .map((parameter) =>
        fill(t.assumedNumber, {
          label: parameter.label[language],
          value: show(parameterValue(parameter), parameterType(parameter), language),
          clause: parameter.clause,
          basis: BASIS_NAMES[parameter.basis][language],
        }),
      ),
    ...[...rivals].map(([name, rules]) => fill(t.rivals, { name, rules: rules.join(', ') })),
  ];
}

/** A text whose holes show what will stand in them. */
function withLabels(pack: Pack, text: string, language: Language): string {
  return fill(text, Object.fromEntries(holesOf(text).map((name) => [name, `‹${labelOf(pack, name, language)}›`])));
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
