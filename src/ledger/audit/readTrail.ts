/** The trail's rows out of the cells of its table. */
import type { Matrix } from '../../sheet';
import { AUDIT_CAPTIONS, captionPlace, cellWords, type AuditKind, type AuditRow } from './entry';

export const AUDIT_COLUMNS = Object.keys(AUDIT_CAPTIONS) as (keyof AuditRow)[];

export interface FoundRow extends AuditRow {
  /** 0-based row in the matrix. */
  index: number;
}

export interface Trail {
  rows: FoundRow[];
  /** Captions that are not (or no longer) where they belong. */
  lostCaptions: string[];
}

/** `cells` begins with the captions. Columns are found by caption; blank rows are left out. */
export function readTrail(cells: Matrix): Trail {
  const captions = (cells[0] ?? []).map((cell) => String(cell ?? '').trim());
  const places = AUDIT_COLUMNS.map((column) => captionPlace(captions, AUDIT_CAPTIONS[column]));
  const rows = cells.slice(1).flatMap((line, index): FoundRow[] => {
    if (line.every((cell) => String(cell ?? '').trim() === '')) return [];
    const [number, at, who, kind, subject, from, to, why, previous, digest] = places.map((place) =>
      cellWords(String(line[place] ?? '')),
    );
    return [
      {
        number: Number(number),
        at: at!,
        who: who!,
        kind: kind as AuditKind,
        subject: subject!,
        from: from!,
        to: to!,
        why: why!,
        previous: previous!,
        digest: digest!,
        index: index + 1,
      },
    ];
  });
  return {
    rows,
    lostCaptions: AUDIT_COLUMNS.flatMap((column, index) => (places[index]! < 0 ? [AUDIT_CAPTIONS[column]] : [])),
  };
}
