import type { Database, Migration } from './database.ts'
import { DatabaseNewerError } from './errors.ts'

/**
 * Applies what is missing of `migrations`, each in its own transaction, sorted by name.
 * @param scope whose migrations these are: `main`, or a view that lives in another service's database
 * @throws DatabaseNewerError when the database has applied a migration this code does not know
 */
export async function migrate(db: Database, scope: string, migrations: Migration[]): Promise<void> {
  await db.transaction((tx) =>
    tx
      .run('create table if not exists migration (scope text not null, name text not null, primary key (scope, name))')
      .then(() => undefined),
  )
  const rows = await db.read.all<{ name: string }>('select name from migration where scope = $1', [scope])
  const applied = new Set(rows.map((row) => row.name))
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  if (known.size !== migrations.length) throw new Error(`two migrations of ${scope} have one name`)
  const unknown = [...applied].filter((name) => !known.has(name))
  if (unknown.length > 0) {
    throw new DatabaseNewerError(`${scope} was migrated by newer code: ${unknown.join(', ')}`)
  }
  for (const name of [...known.keys()].toSorted()) {
    if (applied.has(name)) continue
    await db.transaction(async (tx) => {
      await known.get(name)!.up(tx, db.dialect)
      await tx.run('insert into migration (scope, name) values ($1, $2)', [scope, name])
    })
  }
}
