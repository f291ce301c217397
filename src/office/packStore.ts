/**
 * Rule packs and their history travel in the workbook as custom XML, one part a pack (ExcelApi 1.5).
 * Document settings lose data silently near 1 MB (office-js #3957, #6091), so packs never go there; and what was
 * written is read back before anybody is told that it was kept.
 */
import { batch } from './batch';
import { OfficeProblem } from './officeProblem';
import type { OfficeApi } from './types';

const NAMESPACE = 'urn:patuh:pack:1';

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

/** Packs kept in this workbook; unreadable parts are left out, never deleted. */
export async function readPacks(api: OfficeApi): Promise<StoredPack[]> {
  return batch(api, async (context) => {
    const parts = await load(context);
    return parts.flatMap(({ stored }) => (stored ? [stored] : []));
  });
}

/** Keeps a pack, replacing the one of the same id only after the new one was read back unchanged. */
export async function keepPack(api: OfficeApi, pack: StoredPack): Promise<void> {
  await batch(
    api,
    async (context) => {
      const before = await load(context);
      const added = context.workbook.customXmlParts.add(toXml(pack));
      const xml = added.getXml();
      await context.sync();
      if (fromXml(xml.value)?.text !== pack.text) {
        added.delete();
        await context.sync();
        throw new OfficeProblem('notKept', { place: `aturan "${pack.id}"` });
      }
      before.filter(({ stored }) => stored?.id === pack.id).forEach(({ part }) => part.delete());
      await context.sync();
    },
    { place: 'customXmlParts' },
  );
}

/** Removes a pack from the workbook, so that the shipped one rules again. */
export async function dropPack(api: OfficeApi, id: string): Promise<void> {
  await batch(api, async (context) => {
    for (const { part, stored } of await load(context)) if (stored?.id === id) part.delete();
    await context.sync();
  });
}

async function load(context: Excel.RequestContext) {
  const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE).load('items/id');
  await context.sync();
  const xml = parts.items.map((part) => part.getXml());
  await context.sync();
  return parts.items.map((part, index) => ({ part, stored: fromXml(xml[index]!.value) }));
}

function toXml(pack: StoredPack): string {
  return `<patuh xmlns="${NAMESPACE}">${escape(JSON.stringify(pack))}</patuh>`;
}

function fromXml(xml: string): StoredPack | null {
  const body = /<patuh\b[^>]*>([\s\S]*)<\/patuh>/.exec(xml)?.[1];
  if (body === undefined) return null;
  try {
    const stored = JSON.parse(unescape(body)) as StoredPack;
    return typeof stored.id === 'string' && typeof stored.text === 'string' ? stored : null;
  } catch {
    return null;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escape = (text: string) => text.replace(/[&<>]/g, (sign) => ENTITIES[sign]!);
const unescape = (text: string) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, '&');
