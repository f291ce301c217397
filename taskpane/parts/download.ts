/** Hands the user a file made here; nothing leaves the computer. */
export function download(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // Revoked later: some hosts read the address only after the click returns.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
