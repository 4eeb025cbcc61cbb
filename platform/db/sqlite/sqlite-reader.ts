import { existsSync } from 'node:fs'
import { DatabaseUnavailableError } from '../errors.ts'
import type { Reader } from '../open-reader.ts'
import { openReadConnection } from './connection.ts'
import { createScope } from './scope.ts'
import { createStatements } from './statements.ts'

/** Read-only access to a file that another thread owns. @throws DatabaseUnavailableError while there is none */
export function openSqliteReader(location: string, cacheMib?: number): Reader {
  if (!existsSync(location)) throw new DatabaseUnavailableError(`${location} was not created yet`)
  const connection = openReadConnection({ location, cacheMib })
  let closed = false
  const read = createScope(createStatements(connection), () => {
    if (closed) throw new Error('the reader is closed')
  })
  const stamp = connection.prepare('pragma data_version')
  return {
    read,
    stamp: () => (stamp.get() as { data_version: number }).data_version,
    async close() {
      if (closed) return
      closed = true
      connection.close()
    },
  }
}
