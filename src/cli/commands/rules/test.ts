/** `patuh rules test [PACK] [--coverage] [--mutate]`: examples, the reference engine, what was never seen, what nobody noticed. */
import { ratioText, targetOf } from '../../../measures';
import {
  coverageOf,
  createUncovered,
  mutate,
  noticedBy,
  testExamples,
  witnessRow,
  type Coverage,
  type Failure,
  type MutationResult,
  type Witness,
} from '../../../author';
import { verdictWords } from '../../../engine';
import { differences, type Difference } from '../../../engine/reference';
import { readTable } from '../../../sheet';
import { rowPrinter } from './printRow';
import { fill, type Language, type LocalText } from '../../../text';
import { UsageError } from '../../command/usageError';
import type { Io } from '../../command/command';
import { openPacks, type OpenPack } from '../../packs/openPack';
import type { Option, Spec } from '../../command/command';
import { defineCommand } from '../../run/define';
import { RULES, JSON_FLAG } from '../../command/options';

const TEXT = {
  broken: {
    id: '{{file}} tidak dapat dijalankan. Lihat: patuh rules lint {{id}}',
    en: '{{file}} cannot run. See: patuh rules lint {{id}}',
  },
  none: { id: '{{id}}: belum ada examples.csv.', en: '{{id}}: no examples.csv yet.' },
  pack: {
    id: '{{id}}: {{examples}} contoh, {{failed}} gagal, {{differences}} berbeda dari json-rules-engine',
    en: '{{id}}: {{examples}} examples, {{failed}} failed, {{differences}} different from json-rules-engine',
  },
  failed: {
    id: '  {{file}}:{{line}} {{note}}: diharapkan {{expected}}, hasilnya {{found}}',
    en: '  {{file}}:{{line}} {{note}}: expected {{expected}}, got {{found}}',
  },
  different: {
    id: '  contoh baris {{line}}, {{where}}: Patuh {{ours}}, json-rules-engine {{reference}}',
    en: '  example line {{line}}, {{where}}: Patuh {{ours}}, json-rules-engine {{reference}}',
  },
  coverage: {
    id: '  cakupan {{percent}} ({{seen}} dari {{total}})',
    en: '  coverage {{percent}} ({{seen}} of {{total}})',
  },
  uncovered: {
    id: '    {{where}}: "{{text}}" belum pernah {{missing}}.',
    en: '    {{where}}: "{{text}}" never {{missing}}.',
  },
  cannot: {
    id: '      {{seen}}: tidak ada baris yang dapat menunjukkannya.',
    en: '      {{seen}}: no row can show it.',
  },
  notFound: {
    id: '      {{seen}}: baris yang menunjukkannya tidak ditemukan.',
    en: '      {{seen}}: no row was found that shows it.',
  },
  mutants: {
    id: '  mutasi: {{killed}} dari {{mutants}} ketahuan, {{equal}} lagi tidak mengubah apa pun, {{kept}} disimpan dengan alasan',
    en: '  mutation: {{killed}} of {{mutants}} noticed, {{equal}} more change nothing at all, {{kept}} kept with a reason',
  },
  needless: {
    id: '    "kept" menyimpan "{{name}}", padahal tidak lolos lagi. Hapus.',
    en: '    "kept" keeps "{{name}}", which no longer survives. Remove it.',
  },
  survivor: { id: '    lolos: {{where}}: {{change}}', en: '    survived: {{where}}: {{change}}' },
  ask: {
    id: '      Kini {{verdict}}. Seharusnya apa? Bila benar begitu, tempel:',
    en: '      Today {{verdict}}. What should this come to? If that is right, paste:',
  },
  again: {
    id: '      Baris yang ditunjukkan di atas menunjukkannya juga.',
    en: '      The row shown above shows it, too.',
  },
  badLeast: {
    id: '--least butuh angka 0 sampai 100, bukan "{{found}}".',
    en: '--least takes a number from 0 to 100, not "{{found}}".',
  },
} satisfies Record<string, LocalText>;

/** Where more survive the examples are too few to ask about each: a proof of its own takes seconds in a large pack. */
const WITNESSES = 20;

interface PackResult {
  open: OpenPack;
  examples: number;
  failures: Failure[];
  differences: (Difference & { record: number })[];
  coverage?: Coverage;
  mutation?: MutationResult;
}

const LEAST: Option = {
  value: 'PERCENT',
  example: '95',
  about: {
    id: 'keluar dengan kode 1 bila cakupan atau mutasi di bawahnya',
    en: 'exits with 1 where coverage or mutation is below it',
  },
};

const SPEC: Spec = {
  name: 'rules test',
  words: '[PACK …]',
  about: {
    id: 'Menjalankan contoh pada kedua mesin, menghitung cakupan dan mutasi.',
    en: 'Runs the examples on both engines, measures coverage and mutation.',
  },
  options: {
    coverage: { about: { id: 'syarat yang belum pernah dilihat contoh', en: 'conditions no example has shown' } },
    least: LEAST,
    mutate: { about: { id: 'perubahan yang tidak diketahui contoh', en: 'changes that no example notices' } },
    rules: RULES,
    json: JSON_FLAG,
  },
};

export const test = defineCommand(SPEC, async ({ words, values, flags }, io) => {
  const least = Number(values.least ?? 0);
  if (!(least >= 0 && least <= 100)) throw new UsageError(fill(TEXT.badLeast[io.language], { found: values.least! }));
  const results: PackResult[] = [];
  for (const open of await openPacks(words, io)) {
    const result = await testPack(open, flags, io.language);
    results.push(result);
    if (!flags.has('json')) print(result, io);
  }
  if (flags.has('json')) io.out(JSON.stringify(summary(results, flags)));
  const wrong = ({ failures, differences: different, ...rest }: PackResult) =>
    failures.length > 0 || different.length > 0 || reached(rest) < least / 100;
  return results.some(wrong) ? 1 : 0;
});

/** The lower of what was covered and what was noticed, of what there is to notice. */
function reached({ coverage, mutation }: Pick<PackResult, 'coverage' | 'mutation'>): number {
  if (!mutation) return coverage?.ratio ?? 1;
  const { killed, mutants, equal, kept } = mutation;
  const asked = mutants - equal.length - kept.length;
  return Math.min(coverage?.ratio ?? 1, asked === 0 ? 1 : killed / asked);
}

async function testPack(open: OpenPack, flags: ReadonlySet<string>, language: Language): Promise<PackResult> {
  const { pack } = open.parsed;
  if (!pack) throw new UsageError(fill(TEXT.broken[language], { file: open.file, id: open.asked }));
  const examples = open.examples?.examples ?? [];
  const failures = testExamples(pack, examples);
  // A mutant counts as noticed where it turns an example that comes out right without it.
  const sound = examples.filter((example) => !failures.some((failure) => failure.example === example));
  return {
    open,
    examples: examples.length,
    failures,
    differences: await differences(pack, examples),
    ...(flags.has('coverage') && { coverage: coverageOf(pack, examples) }),
    ...(flags.has('mutate') && { mutation: mutate(pack, sound, open.examples, showProgress(open.id)) }),
  };
}

/** How far mutation is, where somebody looks on; nothing of it stays on the screen. */
function showProgress(id: string): ((done: number, total: number) => void) | undefined {
  if (process.stderr.isTTY !== true) return undefined;
  return (done, total) => {
    if (done % 20 === 0) process.stderr.write(`\r  ${id}: ${done}/${total}`);
    if (done === total - 1) process.stderr.write('\r\x1b[K');
  };
}

function summary(results: readonly PackResult[], flags: ReadonlySet<string>) {
  const total = (count: (result: PackResult) => number) => results.reduce((sum, result) => sum + count(result), 0);
  const seen = total(({ coverage }) => coverage?.seen ?? 0);
  const all = total(({ coverage }) => coverage?.total ?? 0);
  return {
    examples: total((result) => result.examples),
    failed: total((result) => result.failures.length),
    differences: total((result) => result.differences.length),
    ...(flags.has('coverage') && { coverage: all === 0 ? 1 : seen / all }),
    ...(flags.has('mutate') && {
      mutants: total(({ mutation }) => mutation?.mutants ?? 0),
      killed: total(({ mutation }) => mutation?.killed ?? 0),
      equal: total(({ mutation }) => mutation?.equal.length ?? 0),
      kept: total(({ mutation }) => mutation?.kept.length ?? 0),
    }),
    packs: results.map(({ open, examples, failures, differences: different, coverage, mutation }) => ({
      id: open.id,
      examples,
      failed: failures.length,
      differences: different.length,
      ...(coverage && {
        coverage: coverage.ratio,
        uncovered: coverage.leaves
          .filter((leaf) => leaf.missing.length > 0)
          .map(({ where, text, missing }) => ({ where, condition: text, missing })),
      }),
      ...(mutation && {
        mutants: mutation.mutants,
        killed: mutation.killed,
        equal: mutation.equal.length,
        kept: mutation.kept.length,
        survivors: mutation.survivors.map(({ where, change }) => ({ where, change })),
      }),
    })),
  };
}

function print({ open, examples, failures, differences: different, coverage, mutation }: PackResult, io: Io): void {
  const say = (text: LocalText, holes: Record<string, unknown>) => io.out(fill(text[io.language], holes));
  const printRow = rowPrinter(io);
  const captions = open.examples?.captions ?? ['note', 'verdict', 'failing'];
  const offered = new Set<string>();
  /** Asks the author what a record should come to; false where no typing of cells gives it. */
  const offer = (witness: Witness, note: string): boolean => {
    const row = witnessRow(open.parsed.pack!, captions, witness, witness.context, note, readTable);
    if (!row) return false;
    const cells = row.cells.filter((_, i) => row.captions[i] !== 'note').join('\n');
    if (offered.has(cells)) say(TEXT.again, {});
    else {
      say(TEXT.ask, { verdict: verdictWords(io.language)[row.outcome.verdict] });
      printRow(row);
    }
    offered.add(cells);
    return true;
  };
  if (!open.examples) say(TEXT.none, { id: open.id });
  say(TEXT.pack, { id: open.id, examples, failed: failures.length, differences: different.length });
  for (const { example, found } of failures) {
    const show = (verdict: string, failing: readonly string[], notes: readonly string[] | null) =>
      [verdict, failing.join('|') || '–', ...(notes?.length ? [`(${notes.join('|')})`] : [])].join(' ');
    say(TEXT.failed, {
      file: open.examples!.file,
      line: example.line,
      note: example.note,
      expected: show(example.verdict, example.failing, example.notes),
      found: show(found.verdict, found.failing, example.notes === null ? null : found.notes),
    });
  }
  for (const { record, ...rest } of different)
    say(TEXT.different, { line: open.examples!.examples[record]!.line, ...rest });
  if (coverage) {
    say(TEXT.coverage, {
      percent: ratioText(coverage.ratio, io.language, targetOf(1)),
      seen: coverage.seen,
      total: coverage.total,
    });
    const uncovered = coverage.leaves.filter(({ missing }) => missing.length > 0);
    const ask = uncovered.length > 0 ? createUncovered(open.parsed.pack!, open.examples) : null;
    for (const leaf of uncovered) {
      say(TEXT.uncovered, { where: leaf.where, text: leaf.text, missing: leaf.missing.join(', ') });
      for (const seen of leaf.missing) {
        const came = ask!(leaf, seen);
        if ('none' in came) say(TEXT.cannot, { seen });
        else if (!('found' in came && offer(came.found, `${leaf.where} ${leaf.text}: ${seen}`)))
          say(TEXT.notFound, { seen });
      }
    }
  }
  if (mutation) {
    const { killed, mutants, equal, kept, needless } = mutation;
    say(TEXT.mutants, { killed, mutants, equal: equal.length, kept: kept.length });
    for (const name of needless) say(TEXT.needless, { name });
    const few = mutation.survivors.length <= WITNESSES;
    for (const survivor of mutation.survivors) {
      const { where, change } = survivor;
      say(TEXT.survivor, { where, change });
      const witness = few ? noticedBy(open.parsed.pack!, survivor, open.examples) : survivor.witness;
      if (witness) offer(witness, `${where}: ${change}`);
    }
  }
}
