/** The packs as shipped, read from disk as the page reads them from its server. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createDrafts, type Drafts } from '../../src/office';
import { createPackShelf, type LoadedPack, type PackShelf } from '../../taskpane/store/packShelf';
import { memoryStorage } from '../office/memoryStorage';

export async function shippedPacks(): Promise<PackShelf> {
  const shelf = createPackShelf((file) => readFile(path.resolve('rules', file), 'utf8'));
  await shelf.load([]);
  return shelf;
}

export async function shipped(id: string): Promise<LoadedPack> {
  return (await shippedPacks()).get(id)!;
}

/** Drafts in memory. */
export const noDrafts = (): Drafts => createDrafts(memoryStorage(), null);
