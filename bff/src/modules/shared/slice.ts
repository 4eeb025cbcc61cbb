/** Pages of a list that is sorted in memory: the cursor is the last id of the page before. */
export function pageOf<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  after: string | null | undefined,
  limit: number,
) {
  // An item that went in between begins the list again, which shows too much rather than too little.
  const from = after ? items.findIndex((item) => idOf(item) === after) + 1 : 0
  const rows = items.slice(from, from + limit)
  return { total: items.length, rows, cursor: from + limit < items.length ? idOf(rows.at(-1)!) : null }
}
