/**
 * A number written as text, Indonesian first: decimal comma, thousands dot ("1.250,5"), percent ("95%").
 * A dot followed by anything but groups of three digits is a decimal point ("0.95"). Null when it is no number.
 */
export function parseNumber(text: string): number | null {
  const trimmed = text.trim().replace(/\s/g, '');
  const percent = trimmed.endsWith('%');
  const bare = percent ? trimmed.slice(0, -1) : trimmed;
  const plain = /^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare)
    ? bare.replaceAll('.', '').replace(',', '.')
    : /^[+-]?\d*,\d+$|^[+-]?\d+,$/.test(bare)
      ? bare.replace(',', '.')
      : bare;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return null;
  const number = Number(plain);
  return percent ? number / 100 : number;
}
