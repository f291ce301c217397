/** Rule packs and their history travel in the workbook. */
import type { OfficeApi } from './shared/types';
import { createXmlStore } from './xmlStore';

export interface StoredPack {
  id: string;
  /** The pack's JSON text; null where its parcel's or the shipped one rules, and only the history is kept. */
  text: string | null;
  /** What was changed together with the text: examples, vocabularies and reports, by their paths under rules/. */
  files?: Readonly<Record<string, string>>;
  /** What a pack came in that was added from a file: everything it brought, as it was sealed. */
  parcel?: StoredParcel;
  history: readonly PackChange[];
}

export interface StoredParcel {
  id: string;
  version: string;
  by: string;
  at: string;
  files: Readonly<Record<string, string>>;
  digest: string;
}

/** One change of a pack: when (ISO), who, why, what in words, from what to what, and from which day on ("YYYY-MM-DD"). */
export interface PackChange {
  at: string;
  who: string;
  why: string;
  what: string;
  from?: string;
  to?: string;
  effectiveFrom?: string;
}

const store = createXmlStore<StoredPack>('urn:patuh:pack:1', ({ text }) => typeof text === 'string' || text === null);

/** Packs kept in this workbook. */
export const readPacks = (api: OfficeApi): Promise<StoredPack[]> => store.read(api);

/** Keeps a pack in place of the one of the same id. */
export const keepPack = (api: OfficeApi, pack: StoredPack): Promise<void> =>
  store.keep(api, pack, `aturan "${pack.id}"`);
