import { authorOf } from '../store/author.ts'
import { answer } from './answer.ts'
import type { Rpc } from './deps.ts'
import { ownMatchMaking } from './own.ts'

export const withdraw: Rpc<'withdraw'> =
  ({ db, clock, newId }) =>
  ({ matchMakingId }, ctx) =>
    db.transaction(async (tx) => {
      const kept = await ownMatchMaking(tx, matchMakingId, ctx.viewer)
      const side = ctx.viewer.organisationId === kept.matchMaking.brandId ? 'BRAND' : 'RETAILER'
      return answer(tx, kept, { step: 'withdraw', side, text: '' }, authorOf(ctx.viewer, clock.now(), newId))
    })
