/** An id as Excel gives them to what is made: `{…}` in capitals. */
export const freshId = (): string => `{${crypto.randomUUID().toUpperCase()}}`;
