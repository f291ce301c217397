/** `patuh verify FILE`: finds every later edit of the audit trail and of closed months. */
import { fill, type LocalText } from '../../text';
import { parseArguments } from '../arguments';
import type { Command } from '../command';
import { onlyFile } from '../input/onlyFile';
import { readBook } from '../source/workbook';
import { bookFindingText, verifyBook } from '../verifyBook';

const SHAPE = { values: { expect: '9f86d081…' }, flags: ['json'] };

export const command: Command = {
  name: 'verify',
  usage: 'verify FILE [--expect DIGEST] [--json]',
  about: {
    id: 'Mencari suntingan pada jejak perubahan dan bulan yang ditutup dalam sebuah buku kerja.',
    en: 'Looks for edits of the audit trail and of closed months in a workbook.',
  },
  async run(args, io) {
    const { words, values, flags } = parseArguments(args, SHAPE, io.language);
    const file = onlyFile(words, command.usage, io.language);
    const verified = await verifyBook(await readBook(file, io.language), values.expect?.toLowerCase());
    const say = (text: LocalText): void => io.out(fill(text[io.language], { ...verified, file }));
    if (flags.has('json')) {
      const findings = verified.findings.map((finding) => ({
        ...finding,
        text: bookFindingText(finding, io.language),
      }));
      io.out(JSON.stringify({ ...verified, findings }));
    } else {
      for (const finding of verified.findings) io.out(bookFindingText(finding, io.language));
      if (verified.findings.length > 0) io.out(fill(TEXT.found[io.language], { count: verified.findings.length }));
      else say(verified.rows === null ? TEXT.noTrail : TEXT.sound);
      if (verified.lastDigest !== null) say(TEXT.last);
    }
    return verified.findings.length > 0 ? 1 : 0;
  },
};

const TEXT = {
  sound: {
    id: '{{file}}: jejak utuh, {{rows}} baris; {{closures}} bulan ditutup, tidak ada yang diubah.',
    en: '{{file}}: the trail is sound, {{rows}} rows; {{closures}} closed months, none edited.',
  },
  noTrail: {
    id: '{{file}}: buku kerja ini belum punya jejak perubahan. Jejak dibuat saat aturan, vonis atau bulan pertama kali diubah dengan Patuh.',
    en: '{{file}}: this workbook has no audit trail yet. It is made when a rule, a verdict or a month is first changed with Patuh.',
  },
  found: { id: '{{count}} temuan.', en: '{{count}} findings.' },
  last: {
    id: 'Sidik terakhir: {{lastDigest}}. Catat di luar buku kerja; --expect memeriksanya lagi kelak.',
    en: 'Last digest: {{lastDigest}}. Note it outside the workbook; --expect checks it again later.',
  },
} satisfies Record<string, LocalText>;
