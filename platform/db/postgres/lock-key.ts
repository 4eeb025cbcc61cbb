import { createHash } from 'node:crypto'

/** The number by which an advisory lock of the schema is known; locks are shared by all schemas of a database. */
export function lockKey(schema: string, name: string): bigint {
  return createHash('sha256').update(`${schema} ${name}`).digest().readBigInt64BE()
}
