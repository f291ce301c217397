/** Rules that travel in a workbook: named whenever they are not the shipped ones, found where the trail does not record them. */
import { recordsPack, type AuditRow } from '../../ledger';
import { editedText, isSound } from '../../packs';
import { keptPacks } from '../packs/rulesFrom';
import { digestText, fill, type Language, type LocalText } from '../../text';

export interface OwnRules {
  id: string;
  version: string;
  /** Where they differ from the shipped pack: `parameters.target.value: 0.95 → 0.5`. */
  differences: string[];
  /** What it was added from, where it came in a parcel, and whether that still is what was sealed. */
  parcel?: { by: string; at: string; digest: string; sound: boolean };
  /** The trail has a row for this text of the pack. */
  recorded: boolean;
  /** Of its text: to be noted elsewhere. */
  digest: string;
}

export interface RulesFinding {
  code: 'rulesUnrecorded' | 'parcelEdited';
  id: string;
}

const MOST_NAMED = 5;

export async function ownRules(
  parts: readonly string[],
  shipped: (id: string) => Promise<string | null>,
  trail: readonly Pick<AuditRow, 'kind' | 'subject' | 'to'>[],
): Promise<OwnRules[]> {
  const own: OwnRules[] = [];
  for (const { id, text: edited, files = {}, parcel } of keptPacks(parts)) {
    const text = edited ?? parcel?.files[`${id}/pack.json`];
    if (text === undefined) continue;
    const [mine, theirs] = [parsed(text), parsed((await shipped(id)) ?? 'null')];
    const changed = edited === null ? {} : files;
    const differences = [...differ(theirs, mine, ''), ...Object.keys(changed)];
    if (differences.length === 0) continue;
    own.push({
      id,
      version: String((mine as { version?: unknown } | null)?.version ?? '?'),
      differences: differences.slice(0, MOST_NAMED),
      ...(parcel && { parcel: { by: parcel.by, at: parcel.at, digest: parcel.digest, sound: await isSound(parcel) } }),
      recorded: await recordsPack(trail, id, editedText(text, changed)),
      digest: await digestText(text),
    });
  }
  return own;
}

export const rulesFindings = (rules: readonly OwnRules[]): RulesFinding[] =>
  rules.flatMap(({ id, recorded, parcel }): RulesFinding[] => [
    ...(recorded ? [] : [{ code: 'rulesUnrecorded', id } as const]),
    ...(parcel?.sound === false ? [{ code: 'parcelEdited', id } as const] : []),
  ]);

export const rulesFindingText = ({ code, id }: RulesFinding, language: Language): string =>
  fill(TEXT[code][language], { id });

export const ownRulesText = ({ differences, ...own }: OwnRules, language: Language): string =>
  fill(TEXT.own[language], { ...own, differences: differences.join('; ') });

const TEXT = {
  rulesUnrecorded: {
    id: 'Pack "{{id}}" dalam buku kerja ini diubah tanpa tercatat di jejak. Tanyakan siapa yang mengubahnya, atau kembalikan aturan bawaan di bagian Aturan.',
    en: 'The pack "{{id}}" in this workbook was changed without a row in the trail. Find out who changed it, or go back to the shipped rules under Rules.',
  },
  parcelEdited: {
    id: 'Isi parcel "{{id}}" dalam buku kerja ini berubah sesudah disegel. Bandingkan dengan berkas aslinya, lalu tambahkan lagi.',
    en: 'The parcel "{{id}}" in this workbook was changed after it was sealed. Compare it with the original file, then add it again.',
  },
  own: {
    id: 'Aturan buku kerja sendiri: {{id}} {{version}} ({{differences}}). Angka panel di buku kerja ini memakai aturan itu; perintah patuh juga, dengan --rules buku kerja ini. Kode pemeriksa {{digest}}.',
    en: 'Rules of the workbook’s own: {{id}} {{version}} ({{differences}}). Figures of its pane rest on them; so do commands, with --rules and this workbook. Digest {{digest}}.',
  },
} satisfies Record<string, LocalText>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** Every leaf that differs, by its path. */
function differ(from: unknown, to: unknown, path: string): string[] {
  if (isNode(from) && isNode(to)) {
    const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])];
    return keys.flatMap((key) => differ(from[key], to[key], path === '' ? key : `${path}.${key}`));
  }
  return JSON.stringify(from) === JSON.stringify(to) ? [] : [`${path || 'pack'}: ${short(from)} → ${short(to)}`];
}

const isNode = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const short = (value: unknown): string => (JSON.stringify(value) ?? '–').slice(0, 40);
