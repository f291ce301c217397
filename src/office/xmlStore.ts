/**
 * Things that travel in the workbook as custom XML, one part each (ExcelApi 1.5).
 * Document settings lose data silently near 1 MB (office-js #3957, #6091), so nothing that may grow goes there; and what
 * was written is read back before anybody is told that it was kept.
 */
import { partOf, partText } from '../ledger';
import { batch } from './shared/batch';
import { OfficeProblem } from './shared/officeProblem';
import type { OfficeApi } from './shared/types';

export interface XmlStore<T extends { id: string }> {
  /** Everything of this kind in the workbook; unreadable parts are left out, never deleted. */
  read(api: OfficeApi): Promise<T[]>;
  /** Keeps a thing, replacing the one of the same id only after the new one was read back unchanged. */
  keep(api: OfficeApi, thing: T, place: string): Promise<void>;
  drop(api: OfficeApi, id: string): Promise<void>;
}

/** `isThing` looks at what a part holds: somebody else may have written it. */
export function createXmlStore<T extends { id: string }>(
  namespace: string,
  isThing: (found: Partial<T>) => boolean,
): XmlStore<T> {
  async function load(context: Excel.RequestContext): Promise<{ part: Excel.CustomXmlPart; stored: T | null }[]> {
    const parts = context.workbook.customXmlParts.getByNamespace(namespace).load('items/id');
    await context.sync();
    const xml = parts.items.map((part) => part.getXml());
    await context.sync();
    return parts.items.map((part, index) => ({ part, stored: fromXml(xml[index]!.value) }));
  }

  function fromXml(xml: string): T | null {
    const stored = partOf<T>(namespace, xml);
    return stored && typeof stored.id === 'string' && isThing(stored) ? (stored as T) : null;
  }

  /** The thing was kept; others of its id go. */
  const isThere = (api: OfficeApi, id: string, text: string): Promise<boolean> =>
    batch(api, async (context) => {
      const same = (await load(context)).filter(({ stored }) => stored?.id === id);
      const mine = same.find(({ stored }) => JSON.stringify(stored) === text);
      if (!mine) return false;
      for (const { part } of same) if (part !== mine.part) part.delete();
      await context.sync();
      return true;
    });

  return {
    read: (api) =>
      batch(api, async (context) => (await load(context)).flatMap(({ stored }) => (stored ? [stored] : []))),
    keep: (api, thing, place) => {
      const text = JSON.stringify(thing);
      const put = batch(
        api,
        async (context) => {
          const before = await load(context);
          const added = context.workbook.customXmlParts.add(partText(namespace, thing));
          const xml = added.getXml();
          await context.sync();
          // eslint-disable-next-line office-addins/load-object-before-read -- the result of a method needs no load
          if (JSON.stringify(fromXml(xml.value)) !== text) {
            added.delete();
            await context.sync();
            throw new OfficeProblem('notKept', { place });
          }
          before.filter(({ stored }) => stored?.id === thing.id).forEach(({ part }) => part.delete());
          await context.sync();
        },
        { place: 'customXmlParts' },
      );
      // Only the answer may have got lost: then it is there, and must not rule beside the one before.
      return put.catch(async (error: unknown) => {
        if (!(await isThere(api, thing.id, text).catch(() => false))) throw error;
      });
    },
    drop: (api, id) =>
      batch(api, async (context) => {
        for (const { part, stored } of await load(context)) if (stored?.id === id) part.delete();
        await context.sync();
      }),
  };
}
