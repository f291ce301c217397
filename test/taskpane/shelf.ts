/** The packs as shipped, read from disk as the page reads them from its server. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createPackShelf, type LoadedPack, type PackShelf } from '../../taskpane/store/packShelf';

export async function shippedPacks(): Promise<PackShelf> {
  const shelf = createPackShelf((file) => readFile(path.resolve('rules', file), 'utf8'));
  await shelf.load([]);
  return shelf;
}

export async function shipped(id: string): Promise<LoadedPack> {
  return (await shippedPacks()).get(id)!;
}

/** Drafts in memory. */
export function noDrafts() {
  const kept = new Map<string, unknown>();
  return {
    read: <T>(key: string): T | null => (kept.get(key) as T | undefined) ?? null,
    save: (key: string, value: unknown) => (kept.set(key, value), true),
    drop: (key: string) => void kept.delete(key),
  };
}
