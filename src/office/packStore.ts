/** Rule packs and their history travel in the workbook. */
import type { OfficeApi } from './types';
import { createXmlStore } from './xmlStore';

export interface StoredPack {
  id: string;
  /** The pack's JSON text. */
  text: string;
  history: readonly PackChange[];
}

/** One change of a pack: when (ISO), who, why, and what in words. */
export interface PackChange {
  at: string;
  who: string;
  why: string;
  what: string;
}

const store = createXmlStore<StoredPack>('urn:patuh:pack:1', ({ text }) => typeof text === 'string');

/** Packs kept in this workbook. */
export const readPacks = (api: OfficeApi): Promise<StoredPack[]> => store.read(api);

/** Keeps a pack in place of the one of the same id. */
export const keepPack = (api: OfficeApi, pack: StoredPack): Promise<void> => store.keep(api, pack, `aturan "${pack.id}"`);

/** Removes a pack from the workbook, so that the shipped one rules again. */
export const dropPack = (api: OfficeApi, id: string): Promise<void> => store.drop(api, id);
