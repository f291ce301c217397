/** What became of every row of a tapping sheet, in lines that add up. */
import { Bucket, type BucketName } from '../../measures';
import type { TraceLine } from '../model/dataset';

/** Names of the buckets by their codes. */
export const STATUS_WORDS = Object.keys(Bucket) as readonly BucketName[];

/** @param elsewhere rows of no month, or of another */
export function traceLines(
  records: readonly number[],
  elsewhere: { undated: number; otherMonth: number },
  statusOf: (row: number) => BucketName,
): TraceLine[] {
  const counts = new Map<BucketName, number>(STATUS_WORDS.map((name) => [name, 0]));
  for (const row of records) counts.set(statusOf(row), counts.get(statusOf(row))! + 1);
  return [
    { label: { id: 'Tanpa tanggal call', en: 'Without a call date' }, count: elsewhere.undated },
    { label: { id: 'Bulan lain', en: 'Another month' }, count: elsewhere.otherMonth },
    ...STATUS_WORDS.map((name) => ({ label: STATUS_LABELS[name], count: counts.get(name)! })),
  ];
}

export const STATUS_LABELS: Readonly<Record<BucketName, TraceLine['label']>> = {
  other: { id: 'Bukan AGREE', en: 'Not AGREE' },
  valid: { id: 'AGREE: VALID', en: 'AGREE: VALID' },
  return: { id: 'AGREE: RETURN', en: 'AGREE: RETURN' },
  notValid: { id: 'AGREE: tidak valid', en: 'AGREE: not valid' },
  untapped: { id: 'AGREE: belum tapping', en: 'AGREE: untapped' },
  superseded: { id: 'AGREE: digantikan recall, tidak dihitung', en: 'AGREE: superseded by a re-call, not counted' },
  duplicate: { id: 'AGREE: duplikat, tidak dihitung', en: 'AGREE: duplicate, not counted' },
  excluded: { id: 'VALID di luar AGREE, tidak dihitung', en: 'VALID outside AGREE, not counted' },
};
