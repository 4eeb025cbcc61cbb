/** Lists of orders and their counts: stale by what is told about any order, and by what is written here. */
export const listTag = { type: 'Order', id: 'list' } as const
