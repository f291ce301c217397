/** The workbook asks Excel to calculate all formulas when it is opened. */
export function calculatedOnLoad(book: string): string {
  const asked = /<((?:\w+:)?calcPr)\b([^>]*?)(\/?)>/.exec(book);
  if (asked) {
    const [whole, name, attributes, end] = asked;
    const others = attributes!.replace(/\sfullCalcOnLoad="[^"]*"/, '');
    return book.replace(whole, `<${name}${others} fullCalcOnLoad="1"${end}>`);
  }
  // Its place is behind these, whichever of them there are.
  for (const before of ['definedNames', 'externalReferences', 'functionGroups', 'sheets']) {
    const found = new RegExp(`<(\\w+:)?${before}\\s*/>|</(\\w+:)?${before}>`).exec(book);
    if (!found) continue;
    const at = found.index + found[0].length;
    return `${book.slice(0, at)}<${found[1] ?? found[2] ?? ''}calcPr fullCalcOnLoad="1"/>${book.slice(at)}`;
  }
  return book;
}
