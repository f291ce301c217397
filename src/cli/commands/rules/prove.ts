/** `patuh rules prove [PACK]`: what holds for every record there could be; exit 1 where a finding is neither mended nor kept. */
import { proofText, provePack, undecidedText, witnessRow, type Proof, type Proved } from '../../../author';
import { placed } from '../../../engine';
import { readTable } from '../../../sheet';
import { fill, type LocalText } from '../../../text';
import type { Io, Spec } from '../../command/command';
import { defineCommand } from '../../run/define';
import { JSON_FLAG, RULES } from '../../command/options';
import { packIds } from '../../packs/library';
import { openRunnable, type OpenPack } from '../../packs/openPack';
import { rowJson, rowPrinter } from './printRow';

const TEXT = {
  pack: {
    id: '{{id}}: {{asked}} pertanyaan, {{found}} temuan, {{kept}} disimpan dengan alasan, {{undecided}} belum terjawab',
    en: '{{id}}: {{asked}} questions, {{found}} findings, {{kept}} kept with a reason, {{undecided}} undecided',
  },
} satisfies Record<string, LocalText>;

const SPEC: Spec = {
  name: 'rules prove',
  words: '[PACK …]',
  about: {
    id: 'Memeriksa pack atas semua baris yang mungkin ada: celah, aturan yang mustahil, syarat yang tidak menentukan apa pun.',
    en: 'Looks at every record there could be: gaps, rules that cannot be, conditions that decide nothing.',
  },
  options: { rules: RULES, json: JSON_FLAG },
};

export const prove = defineCommand(SPEC, async ({ words, flags }, io) => {
  let found = 0;
  const packs = [];
  for (const id of words.length > 0 ? words : await packIds(io)) {
    const open = await openRunnable(id, io);
    const proof = provePack(open.pack, open.examples);
    found += proof.findings.length;
    if (flags.has('json')) packs.push(asJson(open, proof, io));
    else say(open, proof, io);
  }
  if (flags.has('json')) io.out(JSON.stringify({ findings: found, packs }));
  return found > 0 ? 1 : 0;
});

function say(open: OpenPack, { findings, kept, undecided, notes, asked }: Proof, io: Io): void {
  const { language } = io;
  const holes = { id: open.id, asked, found: findings.length, kept: kept.length, undecided: undecided.length };
  io.out(fill(TEXT.pack[language], holes));
  const print = rowPrinter(io);
  for (const finding of findings) {
    io.out(`  ${sentence(open, finding, io)}`);
    print(rowOf(open, finding, io));
  }
  for (const one of undecided) io.out(`  ${undecidedText(one, language)}`);
  for (const note of notes) io.out(`  ${sentence(open, note, io)}`);
}

function asJson(open: OpenPack, { findings, kept, undecided, notes, asked }: Proof, io: Io) {
  const one = (finding: Proved) => {
    const { code, of, file, line, column } = at(open, finding);
    return { code, of, file, line, column, message: sentence(open, finding, io), ...rowJson(rowOf(open, finding, io)) };
  };
  return {
    id: open.id,
    asked,
    findings: findings.map(one),
    kept: kept.map(one),
    undecided: undecided.map((each) => ({ ...each, message: undecidedText(each, io.language) })),
    notes: notes.map(one),
  };
}

const at = (open: OpenPack, finding: Proved): Proved => ({
  ...finding,
  ...placed(finding, open.parsed.json!, open.file),
});

const sentence = (open: OpenPack, finding: Proved, { language }: Io) => proofText(at(open, finding), language);

function rowOf({ parsed, examples }: OpenPack, finding: Proved, { language }: Io) {
  const { witness } = finding;
  const captions = examples?.captions ?? ['note', 'verdict', 'failing'];
  return witness
    ? witnessRow(parsed.pack!, captions, witness, witness.context, proofNote(finding, language), readTable)
    : null;
}

/** Short enough for a cell. */
function proofNote({ code, of }: Proved, language: Io['language']): string {
  return `${language === 'id' ? 'bukti' : 'proof'} ${code}: ${of}`;
}
