/**
 * `in (…)` for a list of ids, as text and parameters. The list is filled up to a power of two with its last id, so
 * that few different statements have to be prepared.
 * @example
 * const ids = inList(productIds, 2)
 * read.all(`select * from card where brand_id = $1 and id ${ids.text}`, [brandId, ...ids.params])
 */
export function inList(ids: readonly string[], first = 1): { text: string; params: string[] } {
  if (ids.length === 0) return { text: 'in (null)', params: [] }
  const size = 2 ** Math.ceil(Math.log2(ids.length))
  const params = Array.from({ length: size }, (_, index) => ids[Math.min(index, ids.length - 1)]!)
  return { text: `in (${params.map((_, index) => `$${first + index}`).join(', ')})`, params }
}
