/** The whole database for one tool that exchanges what is in it, while nobody of the system works there. */
import { setTimeout as delay } from 'node:timers/promises'
import { escapeIdentifier } from 'pg'
import { DatabaseUnavailableError } from '../errors.ts'
import { connect, disconnect } from './connection.ts'
import type { Connection } from './connection.ts'
import { expectUsable } from './expect-usable.ts'
import { schemaLocation } from './location.ts'
import { lockKey } from './lock-key.ts'
import { control, execute } from './statements.ts'

export interface Alone extends AsyncDisposable {
  /** Those that the system has made: each has the table of its migrations. */
  schemas(): Promise<string[]>
  drop(schemas: readonly string[]): Promise<void>
  /** @throws Error naming who works there after all */
  expect(): Promise<void>
  /** All of it in one step, or nothing. @throws as `expect` */
  exchange(change: Exchange): Promise<void>
}

export interface Exchange {
  drop: readonly string[]
  /** In this order, from one name to another. */
  rename: readonly (readonly [from: string, to: string])[]
}

/** Of processes that were just stopped: the server notices a little later that they are gone. */
const GONE_WITHIN_MS = 3_000
const LOOK_EVERY_MS = 100

/**
 * @param name what the tool's own schemas begin with
 * @throws Error in words while a process of the system is connected, or another call is at work
 */
export async function openAlone(url: string, name: string): Promise<Alone> {
  const connection = await connect({ location: schemaLocation(url, name), durability: 'truth', streaming: true })
  try {
    await expectUsable(connection)
    await expectNobody(connection, name)
    const lock = 'select pg_try_advisory_lock($1) as got'
    const { rows } = await execute<{ got: number }>(connection, lock, [lockKey(name, 'alone')])
    if (rows[0]!.got !== 1) throw new Error('another call is at work there: wait for its end')
  } catch (error) {
    await disconnect(connection)
    throw error
  }
  return {
    async schemas() {
      const text = `select nspname as name from pg_namespace n where pg_get_userbyid(nspowner) = current_user
        and exists (select from pg_class where relnamespace = n.oid and relname = 'migration') order by 1`
      return (await execute<{ name: string }>(connection, text, [])).rows.map((row) => row.name)
    },
    async drop(schemas) {
      for (const schema of schemas)
        await control(connection, `drop schema if exists ${escapeIdentifier(schema)} cascade`)
    },
    expect: () => expectNobody(connection, name),
    async exchange({ drop, rename }) {
      await expectNobody(connection, name)
      const steps = [
        ...drop.map((schema) => `drop schema ${escapeIdentifier(schema)} cascade`),
        ...rename.map(([from, to]) => `alter schema ${escapeIdentifier(from)} rename to ${escapeIdentifier(to)}`),
      ]
      await control(connection, ['begin', ...steps, 'commit'].join('; '))
    },
    [Symbol.asyncDispose]: () => disconnect(connection),
  }
}

async function expectNobody(connection: Connection, name: string): Promise<void> {
  const until = performance.now() + GONE_WITHIN_MS
  for (;;) {
    if (connection.lost) throw new DatabaseUnavailableError('the connection to PostgreSQL was lost')
    const { rows } = await execute<{ name: string }>(
      connection,
      `select distinct substr(application_name, 10) as name from pg_stat_activity where datname = current_database()
        and starts_with(application_name, 'selvedge ') and not starts_with(application_name, $1) order by 1`,
      [`selvedge ${name}`],
    )
    if (rows.length === 0) return
    if (performance.now() > until) {
      throw new Error(`${rows.map((row) => row.name).join(', ')} are in use: stop every process first`)
    }
    await delay(LOOK_EVERY_MS)
  }
}
