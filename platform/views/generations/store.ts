/** Which generations of views there are, kept beside them: what a gateway opens and what a projector follows. */
import type { Migration, Sql, Transaction } from '../../db/database.ts'
import type { ViewId } from '../view-state.ts'
import type { Comparison } from './comparison.ts'
import type { Generation, GenerationState, Plan } from './generation.ts'

/** Name of the database of the read models, in the folder of the views. */
export const GENERATIONS = 'view-generations'

export const generationMigrations: Migration[] = [
  {
    name: '001-generations',
    async up(db) {
      await db.run(`create table view_generation (
        name text not null, version integer not null, generation integer not null, state text not null,
        because text not null, started_at bigint not null, switched_at bigint, plan text not null,
        comparison text, refusal text not null, primary key (name, version, generation))`)
    },
  },
]

type GenerationRow = Omit<Generation, 'plan' | 'comparison'> & { plan: string; comparison: string | null }

const columns = `name, version, generation, state, because, started_at as "startedAt", switched_at as "switchedAt", plan,
  comparison, refusal`

const generationOf = ({ plan, comparison, ...row }: GenerationRow): Generation => ({
  ...row,
  plan: JSON.parse(plan) as Plan,
  comparison: comparison === null ? null : (JSON.parse(comparison) as Comparison),
})

/** All of all views, the newest of each first. */
export async function readGenerations(sql: Sql): Promise<Generation[]> {
  const rows = await sql.all<GenerationRow>(
    `select ${columns} from view_generation order by name, version desc, generation desc`,
  )
  return rows.map(generationOf)
}

export async function generationsOf(sql: Sql, view: Pick<ViewId, 'name' | 'version'>): Promise<Generation[]> {
  const text = `select ${columns} from view_generation where name = $1 and version = $2 order by generation desc`
  return (await sql.all<GenerationRow>(text, [view.name, view.version])).map(generationOf)
}

/**
 * The one that readers of this version are shown: the live one, or the first while it is built, as far as it is.
 * @returns undefined before the projector of this version has started
 */
export async function shownGeneration(
  sql: Sql,
  view: Pick<ViewId, 'name' | 'version'>,
): Promise<{ generation: number; isLive: boolean } | undefined> {
  const known = await generationsOf(sql, view)
  const shown = known.find(({ state }) => state === 'live') ?? known.find(({ state }) => state === 'building')
  return shown && { generation: shown.generation, isLive: shown.state === 'live' }
}

export async function addGeneration(tx: Transaction, added: Generation): Promise<void> {
  const { name, version, generation, state, because, startedAt, switchedAt, plan, refusal } = added
  await tx.run(
    `insert into view_generation (name, version, generation, state, because, started_at, switched_at, plan, refusal)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [name, version, generation, state, because, startedAt, switchedAt, JSON.stringify(plan), refusal],
  )
}

export async function setState(
  tx: Transaction,
  { name, version, generation }: Required<ViewId>,
  state: GenerationState,
  now: number,
): Promise<void> {
  await tx.run(
    `update view_generation set state = $4, switched_at = $5, refusal = '' where name = $1 and version = $2 and generation = $3`,
    [name, version, generation, state, now],
  )
}

export async function noteComparison(
  tx: Transaction,
  { name, version, generation }: Required<ViewId>,
  comparison: Comparison | null,
  refusal: string,
): Promise<void> {
  await tx.run(
    `update view_generation set comparison = $4, refusal = $5 where name = $1 and version = $2 and generation = $3`,
    [name, version, generation, comparison && JSON.stringify(comparison), refusal],
  )
}

export async function forgetGeneration(
  tx: Transaction,
  { name, version, generation }: Required<ViewId>,
): Promise<void> {
  await tx.run('delete from view_generation where name = $1 and version = $2 and generation = $3', [
    name,
    version,
    generation,
  ])
}
