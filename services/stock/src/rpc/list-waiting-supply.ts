import { listWaiting } from '../store/supply.ts'
import type { Rpc } from './deps.ts'

const MOST = 500

export const listWaitingSupply: Rpc<'listWaitingSupply'> =
  ({ db }) =>
  async ({ after, limit }, { viewer }) => {
    const size = Math.min(Math.max(limit || 100, 1), MOST)
    const { waiting, total } = await listWaiting(db.read, viewer.organisationId, after, size + 1)
    const page = waiting.slice(0, size)
    return {
      supplies: page.map(({ article, origin }) => ({
        sku: article.startsWith('sku:') ? article.slice('sku:'.length) : '',
        gtin: article.startsWith('gtin:') ? article.slice('gtin:'.length).replace(/^0+/, '') : '',
        origin,
      })),
      next: waiting.length > size ? page.at(-1)!.article : '',
      total,
    }
  }
