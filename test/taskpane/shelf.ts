/** The packs as shipped, read from disk as the page reads them from its server. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createDrafts, type Drafts } from '../../src/office';
import { createPackShelf, type LoadedPack, type PackShelf, type ShelfState } from '../../taskpane/store/packShelf';
import { memoryStorage } from '../office/memoryStorage';

/** Compiled once for all tests of a file; each gets a shelf of its own. */
let compiled: ShelfState | null = null;

export async function shippedPacks(): Promise<PackShelf> {
  const shelf = createPackShelf((file) => readFile(path.resolve('rules', file), 'utf8'));
  if (compiled) shelf.state.set(compiled);
  else await shelf.load([]);
  compiled = shelf.state.get();
  return shelf;
}

export async function shipped(id: string): Promise<LoadedPack> {
  return (await shippedPacks()).get(id)!;
}

/** Drafts in memory. */
export const noDrafts = (): Drafts => createDrafts(memoryStorage(), null);
