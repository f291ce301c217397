/** `patuh verify FILE`: finds every later edit of the audit trail and of closed months. */
import { fill, type LocalText } from '../../text';
import { onlyFile } from '../command/onlyFile';
import { readBook } from '../source/workbook';
import { bookFindingText, verifyBook } from '../verify/verifyBook';
import type { Spec } from '../command/command';
import { defineCommand, usageOf } from '../command/define';
import { JSON_FLAG } from '../command/options';
import { ABOUT } from './about';

const SPEC: Spec = {
  name: 'verify',
  words: 'FILE',
  about: ABOUT.verify,
  options: {
    expect: {
      value: 'DIGEST',
      example: '9f86d081…',
      about: {
        id: 'kode pemeriksa yang dicatat dulu: masih harus ada',
        en: 'a digest noted earlier: it must still be there',
      },
    },
    json: JSON_FLAG,
  },
};

export const command = defineCommand(SPEC, async ({ words, values, flags }, io) => {
  const file = onlyFile(words, usageOf(SPEC), io.language);
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
});

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
    id: 'Kode pemeriksa terakhir: {{lastDigest}}. Catat di luar buku kerja; --expect memeriksanya lagi kelak.',
    en: 'Last digest: {{lastDigest}}. Note it outside the workbook; --expect checks it again later.',
  },
} satisfies Record<string, LocalText>;
