/**
 * Hands the user a file made here; nothing leaves the computer. Excel for Mac lets an add-in save no file and says nothing of it
 * (office-js #2700, #503, #3385), so there the text goes to the clipboard, and the answer says which of the two happened.
 */
export type HandedOver = 'saved' | 'copied' | 'refused';

export async function handOver(name: string, text: string, type: string): Promise<HandedOver> {
  if (!savesFiles()) return copy(text);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // Revoked later: some hosts read the address only after the click returns.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return 'saved';
}

/** Safari and browsers on a Mac do save files; only the view inside Excel, which names no browser, does not. */
const savesFiles = (): boolean =>
  !/Macintosh/.test(navigator.userAgent) || /Safari|Chrome|Firefox/.test(navigator.userAgent);

async function copy(text: string): Promise<HandedOver> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    // Where the clipboard needs a permission the old way may still work.
    const area = Object.assign(document.createElement('textarea'), { value: text });
    document.body.append(area);
    area.select();
    const copied = document.execCommand('copy');
    area.remove();
    return copied ? 'copied' : 'refused';
  }
}
