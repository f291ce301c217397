/** A table that people typed (parameter, group, fatal, weight, campaign, valid from) as a list of parameters. No React, no Excel. */
import type { Pack } from '../../../../src/engine';
import type { Scorecard } from '../../../../src/packs';
import { isoOf } from '../../../../src/calendar';
import { foldWord } from '../../../../src/grid';
import { readTable, type FieldSpec, type Matrix } from '../../../../src/sheet';

/** One line of the table, as a person can still change it. */
export interface TypedItem {
  field: string;
  label: string;
  group: string;
  fatal: boolean;
  mandatory: boolean;
  weight: number | null;
  /** The pack knows this parameter; another one gets a column of its own. */
  known: boolean;
}

export interface TypedList {
  id: string;
  campaigns: string[];
  /** "YYYY-MM-DD"; '' where the table does not say. */
  from: string;
  leastScore: number | null;
  items: TypedItem[];
  /** Rows (as Excel counts them) whose "fatal" could not be read; they are taken for fatal until somebody says otherwise. */
  unclear: number[];
}

const text = (id: string) => ({ id, en: id });
const YES = ['Ya', 'Y', 'Yes', '1', 'True', 'Fatal', 'Kritis', 'Wajib', '✓', 'v', 'x'];
const NO = ['Tidak', 'T', 'No', '0', 'False', 'Non Fatal', 'Nonfatal', 'Tidak Fatal', 'Bukan', 'Opsional', 'N'];

/** The columns of such a table, under whatever captions people give them. */
function columns(campaigns: FieldSpec['values']): FieldSpec[] {
  const spec = (
    name: string,
    type: FieldSpec['type'],
    aliases: string[],
    more: Partial<FieldSpec> = {},
  ): FieldSpec => ({
    name,
    type,
    label: text(name),
    aliases,
    ...more,
  });
  const yesNo = { values: { YA: YES, TIDAK: NO } };
  return [
    spec('parameter', 'text', ['Parameter', 'Item', 'Butir', 'Nama Parameter', 'Parameter Penilaian'], { key: true }),
    spec('kelompok', 'text', ['Kelompok', 'Group', 'Grup', 'Kategori', 'Aspek']),
    spec('fatal', 'enum', ['Fatal', 'Fatal?', 'Kritis', 'Critical'], yesNo),
    spec('wajib', 'enum', ['Wajib', 'Wajib?', 'Mandatory'], yesNo),
    spec('bobot', 'number', ['Bobot', 'Bobot (%)', 'Weight', 'Nilai', 'Poin']),
    spec('campaign', 'enum', ['Campaign', 'Layanan'], campaigns ? { values: campaigns } : {}),
    spec('berlaku', 'date', ['Berlaku', 'Berlaku Mulai', 'Berlaku Sejak', 'Valid From', 'Mulai', 'Mulai Berlaku']),
    spec('skor_minimum', 'number', ['Skor Minimum', 'Nilai Minimum', 'Least Score', 'Skor VALID']),
  ];
}

/**
 * @param id what the list is called until somebody says otherwise
 * @returns null where the table has no column of parameters
 */
export function readScorecardTable(
  cells: Matrix,
  pack: Pack,
  specs: readonly FieldSpec[],
  id: string,
  date1904 = false,
): TypedList | null {
  const campaigns = specs.find(({ name }) => name === 'campaign')?.values;
  const { table } = readTable(cells, columns(campaigns), { date1904 });
  if (!table?.columns['parameter']?.source) return null;
  const value = (field: string, row: number) => table.columns[field]?.values[row];
  const has = (field: string) => Boolean(table.columns[field]?.source);
  const known = knownItems(pack);
  const list: TypedList = { id, campaigns: [], from: '', leastScore: null, items: [], unclear: [] };
  let group = '';
  for (const [row, at] of table.rows.entries()) {
    const label = String(value('parameter', row) ?? '').trim();
    // A group is written once and holds for the rows below it.
    group = String(value('kelompok', row) ?? '').trim() || group;
    if (label === '') continue;
    const fatal = value('fatal', row);
    if (has('fatal') && fatal !== 'YA' && fatal !== 'TIDAK') list.unclear.push(at + 1);
    const weight = value('bobot', row);
    const field = known.get(foldWord(label));
    list.items.push({
      field: field ?? newField(label, list.items, pack),
      label,
      group: group || 'Parameter',
      fatal: fatal !== 'TIDAK',
      mandatory: value('wajib', row) !== 'TIDAK',
      weight: typeof weight === 'number' ? weight : null,
      known: field !== undefined,
    });
    const campaign = value('campaign', row);
    if (typeof campaign === 'string' && !list.campaigns.includes(campaign)) list.campaigns.push(campaign);
    const [from, least] = [value('berlaku', row), value('skor_minimum', row)];
    if (typeof from === 'number' && list.from === '') list.from = isoOf(Math.floor(from));
    if (typeof least === 'number') list.leastScore = least;
  }
  // Weights written as shares of one.
  const sum = list.items.reduce((total, { weight }) => total + (weight ?? 0), 0);
  if (Math.abs(sum - 1) < 1e-6) for (const item of list.items) if (item.weight !== null) item.weight *= 100;
  return list.items.length === 0 ? null : list;
}

/** The list as the pack keeps it. */
export function scorecardOf(list: TypedList, clause: string): Scorecard {
  const groups = [...new Set(list.items.map(({ group }) => group))];
  return {
    id: list.id,
    title: text(list.id),
    status: 'official',
    clause,
    basis: 'practice',
    confirmed: true,
    campaigns: list.campaigns,
    ...(list.from !== '' && { effectiveFrom: list.from }),
    ...(list.leastScore !== null && { leastScore: list.leastScore }),
    groups: groups.map((group) => ({
      title: text(group),
      items: list.items
        .filter((item) => item.group === group)
        .map(({ field, label, fatal, mandatory, weight, known }) => ({
          field,
          ...(!known && { label: text(label), aliases: [label] }),
          ...(!fatal && { fatal }),
          ...(!mandatory && { mandatory }),
          ...(weight !== null && { weight }),
        })),
    })),
  };
}

/** Every name of a parameter the pack has, folded, and its field. */
function knownItems(pack: Pack): Map<string, string> {
  const { vocabulary } = (pack.extensions?.scorecards ?? {}) as { vocabulary?: string };
  return new Map(
    Object.entries(pack.fields)
      .filter(([, field]) => field.vocabulary === vocabulary)
      .flatMap(([name, { label, aliases = [] }]) =>
        [name, label.id, label.en, ...aliases].map((spelling) => [foldWord(spelling), name] as const),
      ),
  );
}

function newField(label: string, items: readonly TypedItem[], pack: Pack): string {
  const name = `p_${label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
    .slice(0, 40)}`;
  const taken = (field: string) => Object.hasOwn(pack.fields, field) || items.some((item) => item.field === field);
  let field = name;
  for (let n = 2; taken(field); n++) field = `${name}_${n}`;
  return field;
}
