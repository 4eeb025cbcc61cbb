import type { UserRow } from '../store/people.ts'
import { listUsers as query } from '../store/people.ts'
import type { Rpc } from './deps.ts'
import { organisationOf } from './organisation-of.ts'

export const listUsers: Rpc<'listUsers'> =
  ({ db, clock }) =>
  async ({ organisationId }, ctx) => {
    const rows = await query(db.read, organisationOf(ctx.viewer, organisationId), clock.now())
    return { users: rows.map(present) }
  }

function present(row: UserRow) {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role,
    state: row.reset_until ? ('RESET' as const) : row.accepted_at !== null ? ('ACTIVE' as const) : ('INVITED' as const),
    lastSeenAt: row.last_seen_at ?? '',
    invitedUntil: row.reset_until ?? row.invited_until ?? '',
  }
}
