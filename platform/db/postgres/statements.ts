import type { QueryResult } from 'pg'
import type { SqlValue } from '../database.ts'
import type { Connection } from './connection.ts'
import { translateError } from './translate-error.ts'

/** Hand-written texts are a few hundred; a query builder can make texts without end, which stay unnamed. */
const MOST_NAMES = 1_000

const names = new Map<string, string>()

/** The server keeps a named statement prepared, per connection. */
function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= MOST_NAMES) return known
  const name = `s${names.size}`
  names.set(text, name)
  return name
}

/** Runs one statement on the connection, which is given up after an answer that never came. */
export async function execute<Row extends object>(
  connection: Connection,
  text: string,
  params: readonly SqlValue[],
): Promise<QueryResult<Row>> {
  try {
    return await connection.client.query<Row>({ name: nameOf(text), text, values: params as SqlValue[] })
  } catch (error) {
    // Outdated plans and half-read answers stay with the connection.
    if (!isAnswer(error) || isOutdated(error)) connection.lost = true
    throw translateError(error, text)
  }
}

/** Statements of our own without parameters, several at once: `begin` and the like. */
export async function control(connection: Connection, text: string): Promise<QueryResult[]> {
  try {
    const results = (await connection.client.query(text)) as QueryResult | QueryResult[]
    return Array.isArray(results) ? results : [results]
  } catch (error) {
    if (!isAnswer(error)) connection.lost = true
    throw translateError(error, text)
  }
}

function isAnswer(error: unknown): boolean {
  return error instanceof Error && 'severity' in error
}

function isOutdated(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '0A000' || error.code === '26000')
}
