import type { Transaction } from '@selvedge/platform/db/database'
import { DomainError } from '@selvedge/platform/rpc/errors'
import type { Viewer } from '@selvedge/platform/rpc/viewer'
import type { RecordResult } from '@selvedge/protos/gen/common/v1/common'
import type { CustomerCode } from '@selvedge/protos/gen/connections/v1/connections_service'
import { reviseTerms } from '../domain/connection.ts'
import { actOf, authorOf } from '../store/author.ts'
import type { Author } from '../store/author.ts'
import { findConnection, saveConnection } from '../store/connections.ts'
import type { Rpc } from './deps.ts'

/** The brand's own codes and names for its customers: a revision of the terms, each by itself. */
export const mapCustomerCodes: Rpc<'mapCustomerCodes'> =
  ({ db, clock, newId }) =>
  async ({ codes }, { viewer }) => {
    if (codes.length > 500) throw new DomainError('LIMIT', 'at most 500 codes at once')
    return db.transaction(async (tx) => {
      const author = authorOf(viewer, clock.now(), newId)
      const results: RecordResult[] = []
      for (const [index, code] of codes.entries()) results.push({ ...(await map(tx, code, viewer, author)), index })
      return { results }
    })
  }

async function map(
  tx: Transaction,
  code: CustomerCode,
  viewer: Viewer,
  author: Author,
): Promise<Omit<RecordResult, 'index'>> {
  const { connectionId: id, customerCode, alias } = code
  const connection = await findConnection(tx, id)
  if (connection?.brandId !== viewer.organisationId || !connection.terms) {
    return rejected(id, 'CONNECTION_UNKNOWN', '/connectionId', 'there is no such connection')
  }
  const long = [customerCode, alias].find((text) => text.length > 120)
  if (long !== undefined) return rejected(id, 'TEXT_TOO_LONG', '/customerCode', 'at most 120 characters', long)
  const { terms } = connection
  if (terms.customerCode === customerCode && terms.alias === alias) return { id, outcome: 'UNCHANGED', problems: [] }
  const next = reviseTerms(
    connection,
    connection.revision,
    { ...terms, customerCode, alias },
    actOf(author, 'Customer code mapped.'),
  )
  if ('code' in next) return rejected(id, next.code, '/connectionId', next.message)
  await saveConnection(tx, next, author)
  return { id, outcome: 'APPLIED', problems: [] }
}

function rejected(id: string, code: string, pointer: string, message: string, value = id): Omit<RecordResult, 'index'> {
  return { id, outcome: 'REJECTED', problems: [{ code, pointer, message, value: value.slice(0, 200) }] }
}
