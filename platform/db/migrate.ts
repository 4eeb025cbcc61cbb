import type { Dialect, Migration, Sql, Transaction } from './database.ts'
import { DatabaseNewerError } from './errors.ts'

/**
 * Applies what is missing of `migrations`, sorted by name, in the caller's transaction.
 * @param scope whose migrations these are: `main`, or a view that lives in another service's database
 * @returns the names of those that were applied
 * @throws DatabaseNewerError when the database has applied a migration this code does not know
 */
export async function migrate(
  tx: Transaction,
  dialect: Dialect,
  scope: string,
  migrations: Migration[],
): Promise<string[]> {
  await tx.run(
    'create table if not exists migration (scope text not null, name text not null, primary key (scope, name))',
  )
  const rows = await tx.all<{ name: string }>('select name from migration where scope = $1', [scope])
  const applied = new Set(rows.map((row) => row.name))
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  if (known.size !== migrations.length) throw new Error(`two migrations of ${scope} have one name`)
  const unknown = [...applied].filter((name) => !known.has(name))
  if (unknown.length > 0) throw new DatabaseNewerError(`${scope} was migrated by newer code: ${unknown.join(', ')}`)
  const missing = [...known.keys()].filter((name) => !applied.has(name)).toSorted()
  for (const name of missing) {
    await known.get(name)!.up(tx, dialect)
    await tx.run('insert into migration (scope, name) values ($1, $2)', [scope, name])
  }
  return missing
}

/** The names of those that were not applied yet, in their order. */
export async function missingOf(
  sql: Sql,
  dialect: Dialect,
  scope: string,
  migrations: readonly Migration[],
): Promise<string[]> {
  const rows = (await isMigrated(sql, dialect))
    ? await sql.all<{ name: string }>('select name from migration where scope = $1', [scope])
    : []
  const applied = new Set(rows.map((row) => row.name))
  return migrations
    .map(({ name }) => name)
    .filter((name) => !applied.has(name))
    .toSorted()
}

/** True from the owner's first commit on, which brings all its tables at once. */
export async function isMigrated(sql: Sql, dialect: Dialect): Promise<boolean> {
  return (await sql.all<{ name: string }>(dialect.listTables)).some(({ name }) => name === 'migration')
}

/** Forgets that the scope was migrated, once its tables are dropped. */
export async function forgetMigrations(tx: Transaction, scope: string): Promise<void> {
  await tx.run('delete from migration where scope = $1', [scope])
}
