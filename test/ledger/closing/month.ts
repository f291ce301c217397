/** A small month to close: two sources, a pack and a report of one sheet. */
import { loadPack } from '../../../src/packs';
import { type Pack } from '../../../src/engine';
import { closeMonth, type Closing, type MonthState } from '../../../src/ledger';
import type { Report, ReportCell, ReportValue } from '../../../src/reports';
import { readTable, type FieldSpec, type Matrix } from '../../../src/sheet';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const text = (name: string, more: Partial<FieldSpec> = {}): FieldSpec => ({
  name,
  type: 'text',
  label: { id: name, en: name },
  aliases: [],
  ...more,
});

export const CALL_SPECS: FieldSpec[] = [
  text('id_call', { type: 'id', key: true }),
  text('tanggal_call', { type: 'date', key: true }),
  text('hasil_tapping'),
  text('nama_agent', { personal: true }),
  text('no_cp', { type: 'id', personal: true }),
];

/** 2026-01-05 is serial 46027. */
export const CALLS: Matrix = [
  ['id_call', 'tanggal_call', 'hasil_tapping', 'nama_agent', 'no_cp'],
  ['C-1', 46000, 'APPROVED', 'Agen 001', '080000000001'],
  ['C-2', 46027, 'APPROVED', 'Agen 001', '080000000002'],
  ['C-3', 46028, 'RETURN', 'Agen 002', '080000000003'],
  ['C-4', 46070, 'APPROVED', 'Agen 002', '080000000004'],
];

export const JANUARY: Closing = {
  layout: 'qms-bulanan',
  month: '2026-01',
  sites: null,
  asOf: 46053,
  language: 'id',
  at: '2026-02-02T01:00:00Z',
  who: 'SPV 001',
  salt: () => '00112233445566778899aabbccddeeff',
};

export async function pack(id = 'caplan'): Promise<Pack> {
  const rules = join(__dirname, '..', '..', '..', 'rules');
  const read = (path: string): Promise<string> => readFile(join(rules, path), 'utf8');
  return (await loadPack(id, read, await read(`${id}/pack.json`))).pack!;
}

export function report(...figures: [string, ReportValue][]): Report {
  const cell = (value: ReportValue, style: ReportCell['style']): ReportCell => ({ value, style });
  return {
    layout: 'qms-bulanan',
    sheets: [
      {
        name: 'QMS',
        rows: [
          [cell('QMS Januari', 'title')],
          ...figures.map(([label, value]) => [cell(label, 'label'), cell(value, 'figure')]),
        ],
        widths: [20, 12],
        frozenRows: 1,
        titleRows: null,
        landscape: false,
        conditions: [],
        charts: [],
      },
    ],
  };
}

export async function january(
  calls: Matrix = CALLS,
  figures: [string, ReportValue][] = [['Rasio', 0.5]],
  packs?: Pack[],
): Promise<MonthState> {
  const table = readTable(calls, CALL_SPECS).table!;
  return {
    report: report(...figures),
    packs: packs ?? [await pack()],
    sources: [
      {
        id: 'tapping',
        name: 'Data',
        table,
        firstRow: 0,
        specs: CALL_SPECS,
        recordKey: 'id_call',
        recordDate: 'tanggal_call',
      },
    ],
  };
}

export const closedJanuary = async () => closeMonth(await january(), JANUARY);
