/** Days and moments in a text that names a record, as people write them: 05/09/2026 08:55 for 2026-09-05 08:55:00. */
export function localDays(text: string): string {
  return text.replace(
    /\b(\d{4})-(\d\d)-(\d\d)(?: (\d\d:\d\d)(?::00\b)?)?/g,
    (_, year: string, month: string, day: string, time?: string) =>
      `${day}/${month}/${year}${time === undefined ? '' : ` ${time}`}`,
  );
}
