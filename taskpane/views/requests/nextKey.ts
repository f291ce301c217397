/** A free record key of the same pattern as those in use: REQ-0041 after REQ-0040. */
export function nextKey(used: readonly unknown[], example: string | undefined): string {
  let best: { prefix: string; digits: number; number: number } | null = null;
  for (const key of [...used, ...(used.length === 0 && example ? [example] : [])]) {
    const match = /^(.*?)(\d{1,12})$/.exec(String(key ?? '').trim());
    if (match && (!best || Number(match[2]) > best.number))
      best = { prefix: match[1]!, digits: match[2]!.length, number: Number(match[2]) };
  }
  if (!best) return '';
  const next = used.length === 0 ? best.number : best.number + 1;
  return best.prefix + String(next).padStart(best.digits, '0');
}
