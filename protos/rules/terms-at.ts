/** The terms that held between a brand and a retailer at a moment: a connection carries every revision it ever had. */

import type { Connection, TermsRevision } from '../gen/connections/topic/v1/connection.ts'

/** The newest revision that was made by then, whatever its status; undefined: the two had not agreed yet. */
export function revisionAt({ history }: Pick<Connection, 'history'>, at: string): TermsRevision | undefined {
  const moment = Date.parse(at)
  return history.findLast((revision) => Date.parse(revision.at) <= moment)
}

export interface HeldTerms<Held> {
  connection: Held
  revision: TermsRevision
}

/**
 * By which of the connections that two ever had the retailer could read at that moment: one that was agreed and had not
 * ended, suspended or not. Undefined: by none.
 */
export function termsAt<Held extends Pick<Connection, 'history'>>(
  connections: readonly Held[],
  at: string,
): HeldTerms<Held> | undefined {
  for (const connection of connections) {
    const revision = revisionAt(connection, at)
    if (revision?.terms && (revision.status === 'ACTIVE' || revision.status === 'SUSPENDED'))
      return { connection, revision }
  }
  return undefined
}
