/** One connection to a schema of its own, as durable as the truth is. */
import { Client } from 'pg'

const SCHEMA = 'bench_raw'

export interface RawSchema extends AsyncDisposable {
  /** A statement that the server keeps prepared. */
  insert(text: string, values: readonly unknown[]): Promise<unknown>
  /** Statements given at once go out at once, begin and commit around them. */
  transaction(statements: () => Promise<unknown>[]): Promise<void>
}

/** It is gone when disposed. */
export async function openRawSchema(url: string, tables: string): Promise<RawSchema> {
  const client = new Client({ connectionString: url, options: `-c search_path=${SCHEMA}`, pipeline: true })
  await client.connect()
  const names = new Map<string, string>()
  const nameOf = (text: string) => names.get(text) ?? names.set(text, `s${names.size}`).get(text)!
  await client.query(`drop schema if exists ${SCHEMA} cascade; create schema ${SCHEMA}; ${tables}`)
  return {
    insert: (text, values) => client.query({ name: nameOf(text), text, values: [...values] }),
    async transaction(statements) {
      await Promise.all([client.query('begin'), ...statements(), client.query('commit')])
    },
    async [Symbol.asyncDispose]() {
      await client.query(`drop schema ${SCHEMA} cascade`)
      await client.end()
    },
  }
}
