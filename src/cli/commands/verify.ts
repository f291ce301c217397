/** `patuh verify FILE`: finds every later edit of the audit trail and of closed months. */
import { fill, type LocalText } from '../../text';
import { onlyFile } from '../command/onlyFile';
import { shippedText } from '../packs/library';
import { partsOf, readBook } from '../source/workbook';
import { ownMappingText } from '../verify/ownMappings';
import { ownRulesText } from '../verify/ownRules';
import { headLines } from '../verify/head';
import { bookFindingText, verifyBook } from '../verify/verifyBook';
import type { Spec } from '../command/command';
import { defineCommand, usageOf } from '../run/define';
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
    head: {
      about: {
        id: 'yang dicatat di luar buku kerja: ujung jejak, bulan tertutup, aturan sendiri, arti kolom dan kata',
        en: 'what to note outside the workbook: the trail’s end, closed months, rules of its own, meanings of columns and words',
      },
    },
    json: JSON_FLAG,
  },
};

export const command = defineCommand(SPEC, async ({ words, values, flags }, io) => {
  const file = onlyFile(words, usageOf(SPEC), io.language);
  const book = await readBook(file, io.language);
  const verified = await verifyBook(book, {
    parts: await partsOf(file, book, io.language),
    shipped: (id) => shippedText(id),
    ...(values.expect === undefined ? {} : { expected: values.expect.toLowerCase() }),
  });
  const say = (text: LocalText): void => io.out(fill(text[io.language], { ...verified, file }));
  if (flags.has('head')) for (const line of headLines(verified, file, io.language)) io.out(line);
  else if (flags.has('json')) {
    const findings = verified.findings.map((finding) => ({
      ...finding,
      text: bookFindingText(finding, io.language),
    }));
    io.out(JSON.stringify({ ...verified, findings }));
  } else {
    for (const finding of verified.findings) io.out(bookFindingText(finding, io.language));
    if (verified.findings.length > 0) io.out(fill(TEXT.found[io.language], { count: verified.findings.length }));
    else say(verified.rows === null ? TEXT.noTrail : TEXT.sound);
    if (verified.forks > 0) say(TEXT.forks);
    for (const rules of verified.rules) io.out(ownRulesText(rules, io.language));
    for (const mapping of verified.mappings) io.out(ownMappingText(mapping, io.language));
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
    id: '{{file}}: buku kerja ini belum punya jejak perubahan. Jejak dibuat saat aturan, hasil tapping, atau bulan pertama kali diubah dengan Patuh.',
    en: '{{file}}: this workbook has no audit trail yet. It is made when a rule, a verdict or a month is first changed with Patuh.',
  },
  found: { id: '{{count}} temuan.', en: '{{count}} findings.' },
  forks: {
    id: '{{forks}} kali dua orang mencatat pada saat yang sama; keduanya tersambung.',
    en: '{{forks}} times two people recorded at the same moment; both are linked.',
  },
  last: {
    id: 'Kode pemeriksa terakhir: {{lastDigest}}. Catat di luar buku kerja; --expect memeriksanya lagi kelak.',
    en: 'Last digest: {{lastDigest}}. Note it outside the workbook; --expect checks it again later.',
  },
} satisfies Record<string, LocalText>;
