/** `patuh replay ANSWER.json`: judges the same rows by the same rules again, and says whether the answer stands. */
import { readFile } from 'node:fs/promises';
import { VERDICT_WORDS, type Verdict } from '../../engine';
import type { ClosedPack } from '../../ledger';
import { fill, type Language, type LocalText } from '../../text';
import type { Asked } from '../run/asked';
import type { Io, Spec } from '../command/command';
import { defineCommand, misused } from '../run/define';
import { JSON_FLAG, RULES } from '../command/options';
import { UsageError } from '../command/usageError';
import { ABOUT } from './about';

interface Answer extends Asked {
  /** Of several files in one run. */
  file?: string;
  packs: ClosedPack[];
  records?: { row: number; sheet?: string; key: string | null; verdict: Verdict; failed: string[] }[];
}

interface Replayed {
  /** Null where the rules at hand are others, so that it cannot be said. */
  stands: boolean | null;
  packs: { id: string; was: string; is: string | null }[];
  /** Files whose content is another. */
  files: string[];
  rows: {
    row: number;
    sheet?: string;
    key: string | null;
    was: Verdict | null;
    is: Verdict | null;
    failed: string[];
  }[];
  figures: { where: string; was: unknown; is: unknown }[];
}

const SHOWN = 20;

const SPEC: Spec = {
  name: 'replay',
  words: 'ANSWER.json [FILE|FOLDER…]',
  about: ABOUT.replay,
  options: { rules: RULES, json: JSON_FLAG },
};

export const command = defineCommand(SPEC, async ({ words: [file, ...files], flags }, io) => {
  const { language } = io;
  if (file === undefined) throw misused(SPEC, language);
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  let code = 0;
  for (const line of lines) {
    const answer = answerOf(line);
    if (!answer) throw new UsageError(fill(TEXT.noAnswer[language], { file }));
    const replayed = await replay(answer, files, io);
    if (flags.has('json')) io.out(JSON.stringify(replayed));
    else for (const text of linesOf(replayed, language)) io.out(text);
    if (replayed.stands !== true) code = 1;
  }
  return code;
});

function answerOf(text: string): Answer | null {
  try {
    const answer = JSON.parse(text) as Partial<Answer>;
    const sound = Array.isArray(answer.asked?.files) && Array.isArray(answer.packs) && Array.isArray(answer.sources);
    return sound ? (answer as Answer) : null;
  } catch {
    return null;
  }
}

/** @param files where they lie now; without any, where they lay */
async function replay(answer: Answer, files: readonly string[], io: Io): Promise<Replayed> {
  const now = await askAgain(answer, files, io);
  const packs = answer.packs.flatMap(({ id, digest, version }) => {
    const found = now.packs.find((pack) => pack.id === id);
    return found?.digest === digest
      ? []
      : [
          {
            id,
            was: `${version} ${digest.slice(0, 8)}`,
            is: found ? `${found.version} ${found.digest.slice(0, 8)}` : null,
          },
        ];
  });
  const known = new Set(answer.sources.map(({ digest }) => digest));
  const changed = now.sources.filter(({ digest }) => digest !== null && !known.has(digest)).map(({ file }) => file);
  const rows = rowsThatDiffer(answer, now);
  const figures = differ(restOf(answer), restOf(now), '');
  const same = rows.length === 0 && figures.length === 0;
  return { stands: packs.length > 0 ? null : same, packs, files: changed, rows, figures };
}

async function askAgain({ asked }: Answer, files: readonly string[], io: Io): Promise<Answer> {
  const [first, ...part] = asked.command.split(' ');
  const { command: again } = await (first === 'measure' ? import('./measure') : import('./check'));
  const words = [...part, ...(files.length > 0 ? files : asked.files), '--json'];
  for (const [name, value] of Object.entries(asked.options)) words.push(`--${name}`, value);
  if (io.rules !== undefined) words.push('--rules', io.rules);
  const out: string[] = [];
  const code = await again.run(words, { ...io, out: (line) => out.push(line), language: asked.language });
  if (code === 2 || out.length === 0)
    throw new UsageError(fill(TEXT.noAnswerNow[io.language], { command: asked.command }));
  return JSON.parse(out[0]!) as Answer;
}

function rowsThatDiffer(was: Answer, is: Answer): Replayed['rows'] {
  const nameOf = ({ sheet = '', row }: { sheet?: string; row: number }): string => `${sheet} ${row}`;
  const before = new Map((was.records ?? []).map((record) => [nameOf(record), record]));
  const after = new Map((is.records ?? []).map((record) => [nameOf(record), record]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [old, next] = [before.get(name), after.get(name)];
    const told = (record: typeof old) => record && [record.key, record.verdict, record.failed].join();
    if (told(old) === told(next)) return [];
    const { row, sheet, key, failed } = (next ?? old)!;
    return [
      { row, ...(sheet !== undefined && { sheet }), key, was: old?.verdict ?? null, is: next?.verdict ?? null, failed },
    ];
  });
}

/** What an answer says beside its rows and how it came about. */
function restOf(answer: Answer): object {
  const { records: _, packs: __, asked: ___, sources: ____, file: _____, ...rest } = answer;
  return rest;
}

/** Every leaf that differs, by its path. */
function differ(was: unknown, is: unknown, where: string): Replayed['figures'] {
  const isNode = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
  if (isNode(was) && isNode(is))
    return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((key) =>
      differ(was[key], is[key], where === '' ? key : `${where}.${key}`),
    );
  return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ where, was, is }];
}

function linesOf({ stands, packs, files, rows, figures }: Replayed, language: Language): string[] {
  const say = (text: LocalText, holes: Record<string, unknown> = {}): string => fill(text[language], holes);
  const word = (verdict: Verdict | null): string => (verdict === null ? '–' : VERDICT_WORDS[verdict][language]);
  const found = [
    ...rows.map(({ row, sheet, key, was, is, failed }) =>
      say(TEXT.row, {
        row: sheet === undefined ? row : `${sheet} ${row}`,
        key: key ?? '–',
        was: word(was),
        is: word(is),
        failed: failed.join(', ') || '–',
      }),
    ),
    ...figures.map(({ where, was, is }) =>
      say(TEXT.figure, { where, was: JSON.stringify(was) ?? '–', is: JSON.stringify(is) ?? '–' }),
    ),
  ];
  return [
    say(stands === null ? TEXT.otherRules : stands ? TEXT.stands : TEXT.falls),
    ...packs.map(({ id, was, is }) => say(TEXT.pack, { id, was, is: is ?? '–' })),
    ...files.map((file) => say(TEXT.file, { file })),
    ...found.slice(0, SHOWN),
    ...(found.length > SHOWN ? [say(TEXT.more, { count: found.length - SHOWN })] : []),
  ];
}

const TEXT = {
  noAnswer: {
    id: '{{file}} bukan jawaban check atau measure dengan --json. Simpan dulu jawabannya, misalnya dengan --out.',
    en: '{{file}} is no answer of check or measure with --json. Keep one first, for example with --out.',
  },
  noAnswerNow: {
    id: '{{command}} kini tidak memberi jawaban; berkasnya tidak terbaca. Lihat kalimat di atas.',
    en: '{{command}} gives no answer now; a file cannot be read. See the sentence above.',
  },
  stands: {
    id: 'Jawaban ini masih benar: aturan yang sama, hasil yang sama.',
    en: 'The answer stands: the same rules come to the same.',
  },
  falls: {
    id: 'Jawaban ini tidak benar lagi: aturannya sama, hasilnya berbeda.',
    en: 'The answer stands no longer: the same rules come to something else.',
  },
  otherRules: {
    id: 'Tidak dapat dipastikan: aturan yang ada bukan yang menghasilkan jawaban itu. Beri aturan yang dulu dengan --rules (parcel, folder, atau buku kerja). Dengan aturan sekarang:',
    en: 'It cannot be said: the rules at hand are not those of the answer. Give them with --rules (a parcel, a folder, or a workbook). By the rules at hand:',
  },
  pack: { id: '{{id}}: dahulu {{was}}, sekarang {{is}}', en: '{{id}}: then {{was}}, now {{is}}' },
  file: { id: '{{file}}: isinya berubah sejak jawaban itu', en: '{{file}}: its content changed since the answer' },
  row: {
    id: 'Baris {{row}} ({{key}}): {{was}} → {{is}}; dilanggar: {{failed}}',
    en: 'Row {{row}} ({{key}}): {{was}} → {{is}}; broken: {{failed}}',
  },
  figure: { id: '{{where}}: {{was}} → {{is}}', en: '{{where}}: {{was}} → {{is}}' },
  more: {
    id: '… dan {{count}} perbedaan lagi; semuanya ada di --json.',
    en: '… and {{count}} more; --json has them all.',
  },
} satisfies Record<string, LocalText>;
