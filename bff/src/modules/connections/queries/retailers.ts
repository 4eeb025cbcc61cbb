import type { QueryResolvers } from '../../../gen/resolvers.ts'
import { fold, searchWords } from '../../../read-models/fold.ts'
import { capped } from '../../shared/page-size.ts'
import { pageOf } from '../../shared/slice.ts'

export const retailers: QueryResolvers['retailers'] = async (_root, { input: { text, first, after } }, context) => {
  const words = searchWords(text ?? '')
  const all = await context.models.viewer.organisationsOf('RETAILER')
  const found = all
    .map(({ id, name }) => ({ id, name: fold(name) }))
    .filter(({ name }) => words.every((word) => name.includes(word)))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const { total, rows, cursor } = pageOf(found, ({ id }) => id, after, capped(first, 24, 100))
  return { total, rows: rows.map(({ id }) => ({ id })), cursor }
}
