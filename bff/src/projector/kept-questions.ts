/** Keeps the newest questions that people have asked of the catalogue, until a comparison asks them again. */
import type { Clock } from '@selvedge/platform/clock'
import type { Migration } from '@selvedge/platform/db/database'
import type { Locate } from '@selvedge/platform/db/locate'
import { openDatabase } from '@selvedge/platform/db/open-database'
import type { SearchQuery } from '@selvedge/platform/search/query'
import type { Signal } from '@selvedge/platform/signal/signal'
import { ASKED } from '../read-models/product-search/asked.ts'
import type { Asked } from '../read-models/product-search/asked.ts'

/** In the folder of the views. */
export const KEPT_QUESTIONS = 'kept-questions'

const MOST = 500
const KEPT_MS = 7 * 86_400_000

const migrations: Migration[] = [
  {
    name: '001-questions',
    async up(db) {
      await db.run('create table question (query text primary key, version integer not null, asked_at bigint not null)')
    },
  },
]

export interface KeptQuestions {
  /** Those of a version of the view, the newest first, each once. */
  newest(version: number, limit: number): Promise<SearchQuery[]>
  stop(): Promise<void>
}

export interface KeptQuestionsParts {
  folder: string
  locate: Locate
  signal: Signal
  clock: Clock
  onError(error: unknown): void
}

export async function keepQuestions({
  folder,
  locate,
  signal,
  clock,
  onError,
}: KeptQuestionsParts): Promise<KeptQuestions> {
  const db = await openDatabase({ location: locate(folder, KEPT_QUESTIONS), durability: 'derived' }, migrations)
  let last: Promise<unknown> = Promise.resolve()

  /** @param at milliseconds */
  async function keep(told: string, at: number): Promise<void> {
    const { version, query } = JSON.parse(told) as Asked
    await db.transaction(async (tx) => {
      await tx.run(
        `insert into question (query, version, asked_at) values ($1, $2, $3)
          on conflict (query) do update set version = excluded.version, asked_at = excluded.asked_at`,
        [JSON.stringify(query), version, at],
      )
      await tx.run(
        `delete from question where asked_at < $1 or query not in (
          select query from question order by asked_at desc, query limit ${MOST})`,
        [at - KEPT_MS],
      )
    })
  }

  const ignore = signal.listen(ASKED, (told) => {
    const at = clock.now().getTime()
    last = last.then(() => keep(told, at)).catch(onError)
  })

  return {
    async newest(version, limit) {
      await last
      const rows = await db.read.all<{ query: string }>(
        'select query from question where version = $1 order by asked_at desc, query limit $2',
        [version, limit],
      )
      return rows.map(({ query }) => JSON.parse(query) as SearchQuery)
    },
    async stop() {
      ignore()
      await last
      await db.close()
    },
  }
}
