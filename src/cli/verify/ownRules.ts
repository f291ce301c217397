/** Rules that travel in a workbook: named whenever they are not the shipped ones, found where the trail does not record them. */
import { partOf, type AuditRow } from '../../ledger';
import { fill, type Language, type LocalText } from '../../text';

export interface OwnRules {
  id: string;
  version: string;
  /** Where they differ from the shipped pack: `parameters.target.value: 0.95 → 0.5`. */
  differences: string[];
  /** The trail has a row for a change of this pack. */
  recorded: boolean;
}

export interface RulesFinding {
  code: 'rulesUnrecorded';
  id: string;
}

const PACK_SPACE = 'urn:patuh:pack:1';
const MOST_NAMED = 5;

export async function ownRules(
  parts: readonly string[],
  shipped: (id: string) => Promise<string | null>,
  trail: readonly Pick<AuditRow, 'kind' | 'subject'>[],
): Promise<OwnRules[]> {
  const own: OwnRules[] = [];
  for (const xml of parts) {
    const part = partOf<{ id: string; text: string | null }>(PACK_SPACE, xml);
    if (!part || typeof part.id !== 'string' || typeof part.text !== 'string') continue;
    const { id, text } = part;
    const [mine, theirs] = [parsed(text), parsed((await shipped(id)) ?? 'null')];
    const differences = differ(theirs, mine, '');
    if (differences.length === 0) continue;
    own.push({
      id,
      version: String((mine as { version?: unknown } | null)?.version ?? '?'),
      differences: differences.slice(0, MOST_NAMED),
      recorded: trail.some(
        ({ kind, subject }) => (kind === 'parameter' || kind === 'aturan') && new RegExp(`^${id}\\b`).test(subject),
      ),
    });
  }
  return own;
}

export const rulesFindings = (rules: readonly OwnRules[]): RulesFinding[] =>
  rules.filter(({ recorded }) => !recorded).map(({ id }) => ({ code: 'rulesUnrecorded', id }));

export const rulesFindingText = ({ id }: RulesFinding, language: Language): string =>
  fill(TEXT.unrecorded[language], { id });

export const ownRulesText = ({ id, version, differences }: OwnRules, language: Language): string =>
  fill(TEXT.own[language], { id, version, differences: differences.join('; ') });

const TEXT = {
  unrecorded: {
    id: 'Pack "{{id}}" dalam buku kerja ini diubah tanpa tercatat di jejak. Tanyakan siapa yang mengubahnya, atau kembalikan aturan bawaan di bagian Aturan.',
    en: 'The pack "{{id}}" in this workbook was changed without a row in the trail. Find out who changed it, or go back to the shipped rules under Rules.',
  },
  own: {
    id: 'Aturan buku kerja sendiri: {{id}} {{version}} ({{differences}}). Angka panel di buku kerja ini memakai aturan itu; perintah patuh memakai yang bawaan.',
    en: 'Rules of the workbook’s own: {{id}} {{version}} ({{differences}}). Figures of its pane rest on them; the command line uses the shipped ones.',
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
