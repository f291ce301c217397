/** Who has been briefed on the IT tools (W04 5.3.3–5.3.4), as things stand on the day of the report. */
import { briefingDefinition, briefings as briefed, sdmDefinition } from '../../measures';
import type { Dataset, DatasetContext, Population } from '../model/dataset';
import { tableField } from '../model/tableFields';
import { listed } from './listed';

const FIELDS = {
  group: { label: { id: 'Kelompok', en: 'Group' }, type: 'text' },
  briefed: { label: { id: 'Pernah ikut', en: 'Briefed' }, type: 'boolean' },
  daysSince: { label: { id: 'Hari sejak terakhir', en: 'Days since the last' }, type: 'integer' },
  late: { label: { id: 'Lewat jarak', en: 'Past the interval' }, type: 'boolean' },
  firstAccount: { label: { id: 'Akun pertama', en: 'First account' }, type: 'date' },
  accountFirst: { label: { id: 'Akun mendahului sosialisasi', en: 'Account before any briefing' }, type: 'boolean' },
} as const;

const GROUPS = {
  leaders: { id: 'TL dan Admin (5.3.3)', en: 'TL and Admin (5.3.3)' },
  agents: { id: 'Agent (5.3.4)', en: 'Agents (5.3.4)' },
} as const;

export const briefings: Dataset = {
  name: 'briefings',
  about: {
    id: 'TL, Admin, dan agent yang masih ada: pernah ikut sosialisasi atau belum, sejak kapan, dan apakah akun pertamanya mendahului.',
    en: 'TL, Admin and agents who are there: whether they have been briefed, since when, and whether their first account came before.',
  },
  packs: ['staffing'],
  also: [
    { pack: 'briefing', required: true },
    { pack: 'it-tools', required: false },
  ],
  fields: ['nama', 'jabatan'],
  monthly: false,
  extraFields: FIELDS,
  figures: {
    people: { label: { id: 'Orang', en: 'People' }, format: 'count', adds: true },
    briefed: { label: { id: 'Pernah ikut', en: 'Briefed' }, format: 'count', adds: true },
    accountFirst: {
      label: { id: 'Akun mendahului sosialisasi', en: 'Account before any briefing' },
      format: 'count',
      adds: true,
    },
  },
  open,
};

function open({ table, pack, packs, other, request, language }: DatasetContext): Population {
  const definition = { sdm: sdmDefinition(pack, request.asOf), briefing: briefingDefinition(packs.get('briefing')!) };
  const found = briefed(table, other('briefing')!, other('it-tools'), definition, request.asOf);
  const population = listed(found, {
    fields: {
      group: { ...FIELDS.group, value: ({ isLeader }) => GROUPS[isLeader ? 'leaders' : 'agents'][language] },
      briefed: { ...FIELDS.briefed, value: ({ daysSince }) => daysSince !== null },
      daysSince: { ...FIELDS.daysSince, value: ({ daysSince }) => daysSince },
      late: { ...FIELDS.late, value: ({ isLate }) => isLate },
      firstAccount: { ...FIELDS.firstAccount, value: ({ firstAccount }) => firstAccount },
      accountFirst: { ...FIELDS.accountFirst, value: ({ accountFirst }) => accountFirst },
    },
    field: (name, rowOf) => tableField(table, pack, name, rowOf),
    trace: [
      {
        label: { id: 'TL, Admin, dan agent yang masih ada', en: 'TL, Admin and agents who are there' },
        count: found.length,
      },
      { label: { id: 'Lainnya', en: 'Others' }, count: table.rows.length - found.length },
    ],
  });
  const counted = (records: readonly number[], figure: string | undefined) =>
    records
      .map((record) => found[record]!)
      .filter(({ daysSince, accountFirst }) =>
        figure === 'briefed' ? daysSince !== null : figure === 'accountFirst' ? accountFirst : true,
      );
  return {
    ...population,
    behind: (records, figure) => counted(records, figure).map(({ row }) => row),
    measure: (records) => (figure) => counted(records, figure).length,
  };
}
