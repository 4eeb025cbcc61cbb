/** An agreed relation: every change of terms or status is a revision that both sides see. */
import type { Connection, ConnectionStatus, Terms } from '@selvedge/protos/gen/connections/topic/v1/connection'
import type { Fault } from './fault.ts'

export interface Act {
  /** ISO time. */
  at: string
  /** Name of the person, or "Selvedge". */
  by: string
  /** The side that acted; empty: the system. */
  byOrganisationId: string
  note: string
}

export function agree(id: string, brandId: string, retailerId: string, terms: Terms, act: Act): Connection {
  return revise(
    {
      id,
      brandId,
      retailerId,
      status: 'ACTIVE',
      terms,
      revision: 0,
      history: [],
      agreedAt: act.at,
      endedAt: '',
      endedReason: '',
    },
    { terms },
    act,
  )
}

export type Action = 'suspend' | 'resume' | 'disconnect'

const actions: Record<Action, { from: readonly ConnectionStatus[]; to: ConnectionStatus }> = {
  suspend: { from: ['ACTIVE'], to: 'SUSPENDED' },
  resume: { from: ['SUSPENDED'], to: 'ACTIVE' },
  disconnect: { from: ['ACTIVE', 'SUSPENDED'], to: 'ENDED' },
}

/** The connection after the action, or why it cannot be. */
export function act(connection: Connection, action: Action, by: Act): Connection | Fault {
  const { from, to } = actions[action]
  if (!from.includes(connection.status)) {
    return {
      code: 'STATUS_DIFFERS',
      message: `the connection is ${connection.status.toLowerCase()} already; look again`,
    }
  }
  const ended = to === 'ENDED' ? { endedAt: by.at, endedReason: by.note } : {}
  return revise({ ...connection, ...ended }, { status: to }, by)
}

/** New terms; placed orders keep those they were placed under. */
export function reviseTerms(
  connection: Connection,
  expectedRevision: number,
  terms: Terms,
  by: Act,
): Connection | Fault {
  if (connection.status === 'ENDED') return { code: 'STATUS_DIFFERS', message: 'the connection has ended' }
  if (connection.revision !== expectedRevision) {
    return { code: 'REVISION_DIFFERS', message: 'somebody changed the terms meanwhile; look again' }
  }
  return revise(connection, { terms }, by)
}

function revise(
  connection: Connection,
  change: { terms?: Terms; status?: ConnectionStatus },
  { at, by, byOrganisationId, note }: Act,
): Connection {
  const next = { ...connection, ...change, revision: connection.revision + 1 }
  const entry = { revision: next.revision, terms: next.terms, status: next.status, at, by, byOrganisationId, note }
  return { ...next, history: [...connection.history, entry] }
}
