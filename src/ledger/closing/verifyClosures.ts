/** Later edits of closed months: of the table that people read, of what it stands for, and against the audit trail. */
import { fill, type Language, type LocalText } from '../../text';
import type { AuditRow } from '../audit/entry';
import { CLOSURE_SHEET, closureRow, DETAIL_SHEET, type ClosureLine } from './closureSheet';
import { ClosureError, openClosure } from './closureFile';

export type ClosureFinding =
  | { code: 'closureCaptionLost' }
  | { code: 'closureRowEdited'; row: number; found: string; expected: string }
  | { code: 'closureDetailMissing' | 'closureDetailEdited' | 'closureUnrecorded'; row: number; month: string }
  | { code: 'closureGone'; subject: string; number: number };

export interface ClosureCheck {
  /** Null where a caption of the table is missing; empty without a table. */
  lines: readonly ClosureLine[] | null;
  details: ReadonlyMap<string, string>;
  /** In the order of its numbers; null where its columns cannot be told. */
  trail: readonly Pick<AuditRow, 'number' | 'kind' | 'subject' | 'to'>[] | null;
}

/** `firstRow` is the sheet row (0-based) of the table's captions. */
export async function verifyClosures({ lines, details, trail }: ClosureCheck, firstRow = 0): Promise<ClosureFinding[]> {
  if (!lines) return [{ code: 'closureCaptionLost' }];
  const findings: ClosureFinding[] = [];
  const closed = trail && closedInTrail(trail);
  for (const { index, cells, digest } of lines) {
    const row = firstRow + index + 1;
    const month = cells[0]!;
    const text = details.get(digest);
    if (text === undefined) findings.push({ code: 'closureDetailMissing', row, month });
    else {
      const sealed = await openClosure(text).catch((error: unknown) => {
        if (error instanceof ClosureError) return null;
        throw error;
      });
      if (sealed?.digest !== digest) findings.push({ code: 'closureDetailEdited', row, month });
      else
        closureRow(sealed.closure, digest).forEach((expected, at) => {
          if (cells[at] !== expected) findings.push({ code: 'closureRowEdited', row, found: cells[at]!, expected });
        });
    }
    if (closed && ![...closed.values()].some((entry) => entry.digest === digest))
      findings.push({ code: 'closureUnrecorded', row, month });
  }
  const here = new Set(lines.map(({ digest }) => digest));
  for (const [subject, { digest, number }] of closed ?? [])
    if (!here.has(digest)) findings.push({ code: 'closureGone', subject, number });
  return findings;
}

/** Months closed and not reopened, as the trail tells it. */
function closedInTrail(trail: NonNullable<ClosureCheck['trail']>): Map<string, { digest: string; number: number }> {
  const closed = new Map<string, { digest: string; number: number }>();
  let before = { subject: '', was: undefined as { digest: string; number: number } | undefined };
  for (const { kind, subject, to, number } of trail) {
    const was = closed.get(subject);
    if (kind === 'tutup bulan') closed.set(subject, { digest: to, number });
    else if (kind === 'buka bulan') closed.delete(subject);
    else if (kind === 'batal' && before.subject === subject) {
      if (before.was) closed.set(subject, before.was);
      else closed.delete(subject);
    }
    before = { subject, was };
  }
  return closed;
}

const TEXTS: Readonly<Record<ClosureFinding['code'], LocalText>> = {
  closureCaptionLost: {
    id: '{{sheet}}: judul kolomnya berubah. Kembalikan judulnya; sebelum itu bulan yang ditutup tidak dapat diperiksa.',
    en: '{{sheet}}: its captions have changed. Put them back; closed months cannot be verified before.',
  },
  closureRowEdited: {
    id: '{{sheet}}, baris {{row}}: tertulis "{{found}}", saat ditutup "{{expected}}". Kembalikan isinya.',
    en: '{{sheet}}, row {{row}}: it says "{{found}}", when it was closed "{{expected}}". Put it back.',
  },
  closureDetailMissing: {
    id: '{{sheet}}, baris {{row}}: angka beku bulan {{month}} tidak ada di lembar tersembunyi "{{detail}}". Ambil dari salinan cadangan.',
    en: '{{sheet}}, row {{row}}: the frozen figures of {{month}} are not on the hidden sheet "{{detail}}". Take them from a backup.',
  },
  closureDetailEdited: {
    id: '{{sheet}}, baris {{row}}: angka beku bulan {{month}} diubah setelah ditutup. Ambil lembar "{{detail}}" dari salinan cadangan.',
    en: '{{sheet}}, row {{row}}: the frozen figures of {{month}} were edited after closing. Take the sheet "{{detail}}" from a backup.',
  },
  closureUnrecorded: {
    id: '{{sheet}}, baris {{row}}: penutupan bulan {{month}} tidak tercatat di jejak, atau sudah dibuka kembali. Hapus barisnya, atau tutup lagi bulannya dengan Patuh.',
    en: '{{sheet}}, row {{row}}: the trail does not record the closing of {{month}}, or it was reopened. Delete the row, or close the month again with Patuh.',
  },
  closureGone: {
    id: '{{sheet}}: {{subject}} ditutup (jejak No {{number}}) tetapi barisnya hilang. Kembalikan dari salinan cadangan, atau buka bulannya dengan Patuh.',
    en: '{{sheet}}: {{subject}} was closed (trail No {{number}}) but its row is gone. Restore it from a backup, or reopen the month with Patuh.',
  },
};

export function closureFindingText(finding: ClosureFinding, language: Language): string {
  return fill(TEXTS[finding.code][language], { ...finding, sheet: CLOSURE_SHEET, detail: DETAIL_SHEET });
}
