import { DomainError } from '@selvedge/platform/rpc/errors'
import { pageOfProducts } from '../store/products.ts'
import type { Rpc } from './deps.ts'

const MOST = 200

export const listProducts: Rpc<'listProducts'> =
  ({ db }) =>
  async ({ after, limit }, { viewer }) => {
    const size = limit > 0 ? Math.min(limit, MOST) : MOST
    const found = await pageOfProducts(db.read, viewer.organisationId, placeOf(after), size + 1)
    const products = found.slice(0, size)
    const last = products.at(-1)
    return { products, next: found.length > size && last ? cursorOf(last.styleNumber, last.colourCode) : '' }
  }

function cursorOf(styleNumber: string, colourCode: string): string {
  return Buffer.from(JSON.stringify([styleNumber, colourCode])).toString('base64url')
}

function placeOf(cursor: string): readonly [string, string] {
  if (cursor === '') return ['', '']
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(place) && place.length === 2 && place.every((part) => typeof part === 'string'))
      return place as [string, string]
  } catch {
    // Told below, as any other cursor that is not ours.
  }
  throw new DomainError('INVALID', 'this cursor did not come from a page before', { reason: 'CURSOR_INVALID' })
}
