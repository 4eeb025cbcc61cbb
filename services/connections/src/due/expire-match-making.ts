import type { DueHandler } from '@selvedge/platform/db/due'
import type { Deps } from '../rpc/deps.ts'
import { nextStatus } from '../domain/match-making.ts'
import { systemAuthor } from '../store/author.ts'
import { findMatchMaking, saveMatchMaking } from '../store/match-makings.ts'

/** Nobody answered in time. */
export const expireMatchMaking =
  ({ newId }: Pick<Deps, 'newId'>): DueHandler =>
  async (tx, id, now) => {
    const kept = await findMatchMaking(tx, id)
    const status = kept && nextStatus(kept.matchMaking.status, 'expire', 'SYSTEM')
    if (!kept || typeof status !== 'string') return
    const matchMaking = { ...kept.matchMaking, status, answeredAt: now.toISOString() }
    await saveMatchMaking(tx, { ...kept, matchMaking }, systemAuthor(now, newId))
  }
