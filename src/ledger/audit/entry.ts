/** What the audit trail holds: one row for every change of a rule, a verdict, a request's stage or a closed month, readable without the add-in. */

/** What happened, in the words of the trail's own column. `batal` takes back the row above: that change did not come about. */
export const AUDIT_KINDS = [
  'parameter',
  'aturan',
  'vonis',
  'tahap',
  'kalibrasi',
  'tutup bulan',
  'buka bulan',
  'batal',
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

export interface AuditEntry {
  /** ISO 8601 in UTC. */
  at: string;
  who: string;
  kind: AuditKind;
  /** What was changed: a pack and its parameter, a call, a month and its report. */
  subject: string;
  from: string;
  to: string;
  why: string;
}

export interface AuditRow extends AuditEntry {
  /** 1, 2, 3, …: a gap is a deleted row. */
  number: number;
  /** Digest of the row above; `ORIGIN` in the first. */
  previous: string;
  digest: string;
}

/** Captions of the table, in the order of its columns. They are data of the team, so they never change with the language. */
export const AUDIT_CAPTIONS = {
  number: 'No',
  at: 'Waktu (UTC)',
  who: 'Siapa',
  kind: 'Jenis',
  subject: 'Apa',
  from: 'Dari',
  to: 'Menjadi',
  why: 'Alasan',
  previous: 'Kode pemeriksa sebelumnya',
  digest: 'Kode pemeriksa',
} as const satisfies Record<keyof AuditRow, string>;

/** What captions were called before: workbooks that have them keep them. */
const EARLIER_CAPTIONS: Readonly<Record<string, string>> = {
  'Kode pemeriksa sebelumnya': 'Sidik sebelumnya',
  'Kode pemeriksa': 'Sidik',
};

/** 0-based column of a caption of ours, as it is called today or was before; -1 where there is none. */
export function captionPlace(captions: readonly string[], caption: string): number {
  const place = captions.indexOf(caption);
  const earlier = EARLIER_CAPTIONS[caption];
  return place < 0 && earlier !== undefined ? captions.indexOf(earlier) : place;
}

export const AUDIT_SHEET = 'Patuh jejak';
export const AUDIT_TABLE = 'tblPatuhJejak';

/** What the first row continues. */
export const ORIGIN = 'patuh:jejak:1';

/** A cell takes 32,767 characters. */
const LONGEST = 32_000;

/** A text as a cell gives it back: one kind of line break, no control characters, no blanks around it. */
export function cellWords(text: string): string {
  const plain = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\ufffe\uffff]/g, ' ')
    .trim();
  return plain.length > LONGEST ? plain.slice(0, LONGEST) + '…' : plain;
}
