/** What staffing fulfilment leans on: the parameters of the staffing pack and the canonical fields of people and plan. */
import { packOn, type Pack } from '../../engine';
import { booleanParameter, listParameter, optionalList, shareParameter } from '../shared/parameters';

export interface SdmDefinition {
  /** Share of the plan that must be there, for example 0.95. */
  target: number;
  /** Status words of people who are there; decides only where no leaving date is given. */
  activeStatuses: readonly string[];
  /** Status words of people who have left. */
  goneStatuses: readonly string[];
  /** What stands in place of a name where a seat is empty. */
  vacantWords: readonly string[];
  /** What is written beside the name of somebody who has left, whatever the other columns say. */
  leftWords: readonly string[];
  /** Whether somebody without a joining date counts. */
  joinBlankCounts: boolean;
}

/** The fields that make a cell of the plan: heads are needed per site, role and service. */
export const CELL_FIELDS = ['site', 'jabatan', 'campaign'] as const;
export type CellField = (typeof CELL_FIELDS)[number];

export const PEOPLE = {
  joined: 'tgl_diterima',
  left: 'tgl_non_aktif',
  status: 'status_karyawan',
  /** First of these that is filled names the person; else name and site together. */
  ids: ['nomor_partner', 'login_tamara'],
  name: 'nama',
} as const;

export const PLAN = { period: 'periode', heads: 'target_caplan', available: 'sdm_tersedia' } as const;

/** @param asOf the day staffing is counted on, as a serial: the target is the one of that day; without it the latest */
export function sdmDefinition(latest: Pack, asOf?: number): SdmDefinition {
  const pack = asOf === undefined ? latest : packOn(latest, asOf);
  return {
    target: shareParameter(pack, 'sdmTarget'),
    activeStatuses: listParameter(pack, 'activeStatuses').map(String),
    goneStatuses: optionalList(pack, 'goneStatuses').map(String),
    vacantWords: optionalList(pack, 'vacantWords').map(String),
    leftWords: optionalList(pack, 'leftWords').map(String),
    joinBlankCounts: booleanParameter(pack, 'joinBlankCounts'),
  };
}
