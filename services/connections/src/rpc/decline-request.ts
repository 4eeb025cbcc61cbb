import { declineReasons } from '../domain/match-making.ts'
import { authorOf } from '../store/author.ts'
import { answer } from './answer.ts'
import type { Rpc } from './deps.ts'
import { ownMatchMaking } from './own.ts'
import { invalid } from './refuse.ts'

export const declineRequest: Rpc<'declineRequest'> =
  ({ db, clock, newId }) =>
  async ({ matchMakingId, reason, answer: text }, ctx) => {
    if (!(declineReasons as readonly string[]).includes(reason)) {
      throw invalid({ code: 'REASON_MISSING', message: 'choose a reason' })
    }
    return db.transaction(async (tx) => {
      const kept = await ownMatchMaking(tx, matchMakingId, ctx.viewer)
      return answer(
        tx,
        kept,
        { step: 'decline', side: 'BRAND', text, reason },
        authorOf(ctx.viewer, clock.now(), newId),
      )
    })
  }
