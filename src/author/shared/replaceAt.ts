/** The list with another item in one place. */
export function replaceAt<Item>(list: readonly Item[], index: number, item: Item): Item[] {
  return list.map((old, i) => (i === index ? item : old));
}
