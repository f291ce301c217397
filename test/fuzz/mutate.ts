/** Changes of bytes, texts and JSON that one seed decides. */
import type { Random } from '../random';

/** A few bytes flipped, cut, doubled or moved. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let now = Uint8Array.from(bytes);
  for (let n = 1 + random.below(4); n > 0 && now.length > 0; n--) {
    const at = random.below(now.length);
    const end = Math.min(now.length, at + 1 + random.below(random.chance(0.8) ? 16 : now.length));
    const piece = now.subarray(at, end);
    const way = random.below(4);
    if (way === 0) now[at] = random.below(256);
    else if (way === 1) now = joined(now.subarray(0, at), now.subarray(end));
    else if (way === 2) now = joined(now.subarray(0, end), piece, now.subarray(end));
    else now = joined(now.subarray(0, at), piece.slice().reverse(), now.subarray(end));
  }
  return now;
}

/** The same of a text, where now and then a word of `words` is put in. */
export function mutateText(text: string, random: Random, words: readonly string[] = []): string {
  let now = text;
  for (let n = 1 + random.below(3); n > 0; n--) {
    const at = random.below(now.length + 1);
    const end = Math.min(now.length, at + random.below(random.chance(0.8) ? 12 : 400));
    const put =
      words.length > 0 && random.chance(0.6) ? random.pick(words) : now.slice(at, end).repeat(random.below(3));
    now = now.slice(0, at) + put + now.slice(random.chance(0.5) ? end : at);
  }
  return now;
}

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A value somewhere in the tree replaced, removed, doubled, moved or put into itself. */
export function mutateJson(json: unknown, random: Random, words: readonly Json[]): unknown {
  const tree = structuredClone(json) as Json;
  const nodes: Json[] = [];
  const gather = (node: Json): void => {
    if (typeof node !== 'object' || node === null) return;
    nodes.push(node);
    for (const child of Object.values(node)) gather(child);
  };
  gather(tree);
  for (let n = 1 + random.below(3); n > 0; n--) {
    const node = random.pick(nodes) as Record<string, Json> | Json[];
    const keys = Object.keys(node);
    if (keys.length === 0) continue;
    const key = random.pick(keys);
    const holder = node as Record<string, Json>;
    const way = random.below(5);
    if (way === 0) holder[key] = random.pick(words);
    else if (way === 1) {
      if (Array.isArray(node)) node.splice(Number(key), 1);
      else delete holder[key];
    } else if (way === 2) holder[key] = structuredClone(random.pick(nodes));
    else if (way === 3)
      holder[random.pick(['', 'id', '__proto__x', 'value', key + '2'])] = structuredClone(holder[key]!);
    else if (typeof holder[key] === 'number') holder[key] = random.pick([0, -1, 1e308, 0.1, 2 ** 53]);
    else if (typeof holder[key] === 'string')
      holder[key] = mutateText(holder[key], random, ['{{x}}', '\u0000', '(a+)+$']);
  }
  return tree;
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
