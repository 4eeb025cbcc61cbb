import { DomainError } from '@selvedge/platform/rpc/errors'
import { listsOfBrand } from '../store/price-lists.ts'
import { pageKey, waitingCounts, waitingPage } from '../store/waiting-rows.ts'
import type { Rpc } from './deps.ts'

export const listWaitingRows: Rpc<'listWaitingRows'> =
  ({ db }) =>
  async ({ after, limit }, { viewer }) => {
    const brandId = viewer.organisationId
    const most = Math.min(500, limit > 0 ? limit : 100)
    const codes = new Map((await listsOfBrand(db.read, brandId)).map(({ id, code }) => [id, code]))
    const found = await waitingPage(db.read, brandId, readAfter(after), most + 1)
    const page = found.slice(0, most)
    const counts = await waitingCounts(db.read, brandId)
    return {
      rows: page.map(({ listId, ...row }) => ({ ...row, listCode: codes.get(listId) ?? '' })),
      next: found.length > most ? JSON.stringify(pageKey(page.at(-1)!)) : '',
      total: [...counts.values()].reduce((sum, n) => sum + n, 0),
    }
  }

function readAfter(after: string): string[] | null {
  if (after === '') return null
  try {
    const parts = JSON.parse(after) as unknown
    if (Array.isArray(parts) && parts.length === 5 && parts.every((part) => typeof part === 'string')) return parts
  } catch {
    // Not one of ours: told below.
  }
  throw new DomainError('INVALID', 'this is no cursor of this list', { reason: 'CURSOR_INVALID' })
}
