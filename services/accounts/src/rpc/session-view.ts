import type { Sql } from '@selvedge/platform/db/database'
import type { SessionView } from '@selvedge/protos/gen/accounts/v1/accounts_service'
import { findPerson, membershipsOf } from '../store/people.ts'

/** Everything a page has to know of a session; undefined when the person no longer belongs to the organisation. */
export async function sessionView(
  db: Sql,
  session: { id: string; userId: string; organisationId: string; expiresAt: string },
): Promise<SessionView | undefined> {
  const [person, memberships] = await Promise.all([findPerson(db, session.userId), membershipsOf(db, session.userId)])
  const current = memberships.find((member) => member.organisationId === session.organisationId)
  if (!person || !current) return undefined
  return {
    sessionId: session.id,
    userId: person.id,
    userName: person.name,
    email: person.email,
    organisationId: current.organisationId,
    organisationKind: current.organisationKind,
    organisationName: current.organisationName,
    role: current.role,
    expiresAt: session.expiresAt,
    memberships: memberships.map(({ organisationId, organisationName, organisationKind, role }) => ({
      organisationId,
      organisationName,
      organisationKind,
      role,
    })),
  }
}
