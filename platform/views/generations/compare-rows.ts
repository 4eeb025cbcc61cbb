/**
 * Compares two sets of rows while both go on changing: what differs is read again once both have caught up, and only
 * what differs then as well, and does not move, is told.
 */
import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises'
import type { FieldDifference, RowDifference, SetComparison } from './comparison.ts'
import type { Row, RowKey, RowRange, RowSet } from './row-set.ts'

const PAGE = 500
/** So many differing rows of a set are read again; the generation is another one where there are more. */
const MOST_READ_AGAIN = 500
const TRIES = 10
const PAUSE_MS = 50
const SAMPLES = 5
const MOST_TEXT = 200

export interface ComparedRows extends SetComparison {
  /** Rows of the live set, evenly from all. */
  sample: Row[]
}

interface Differing {
  /** Holds the row and hardly another. */
  range: RowRange
  difference: RowDifference
  /** Both sides as they were. */
  seen: string
}

export interface CompareRowsOptions {
  /** Resolves when both have applied what the log holds now. */
  caughtUp(): Promise<void>
  /** Rows of the sample, at most. */
  sampleSize: number
  /** Rows read at once; 500 unless given. */
  page?: number
}

export async function compareRows(
  live: RowSet,
  built: RowSet,
  { caughtUp, sampleSize, page = PAGE }: CompareRowsOptions,
): Promise<ComparedRows> {
  const found: Differing[] = []
  const sampler = evenly(sampleSize)
  let counts = { live: 0, built: 0, more: 0 }
  for (let after: RowKey | null = null, more = true; more;) {
    const left: Row[] = await live.read({ after, until: null, limit: page })
    more = left.length === page
    const until: RowKey | null = more ? left.at(-1)!.key : null
    const right = await readAll(built, { after, until, limit: page })
    counts = { ...counts, live: counts.live + left.length, built: counts.built + right.length }
    left.forEach(sampler.take)
    const apart = differencesOf(left, right, { after, until, limit: page })
    const room = Math.max(0, MOST_READ_AGAIN - found.length)
    found.push(...apart.slice(0, room))
    counts.more += Math.max(0, apart.length - room)
    after = until
    // Whoever else lives in this thread is not kept waiting.
    await nextTurn()
  }
  const settled = counts.more > 0 ? found : await settle(found, live, built, caughtUp)
  const of = (where: RowDifference['in']) => settled.filter(({ difference }) => difference.in === where).length
  return {
    name: live.name,
    live: counts.live,
    built: counts.built,
    onlyLive: of('live'),
    onlyBuilt: of('built'),
    different: of('both') + counts.more,
    samples: settled.slice(0, SAMPLES).map(({ difference }) => difference),
    sample: sampler.taken(),
  }
}

/** A difference is one that is still there, unchanged on both sides, when both have caught up once more. */
async function settle(
  found: Differing[],
  live: RowSet,
  built: RowSet,
  caughtUp: () => Promise<void>,
): Promise<Differing[]> {
  const settled: Differing[] = []
  let left = found
  for (let tries = 0; left.length > 0 && tries < TRIES; tries++) {
    await caughtUp()
    const moving: Differing[] = []
    for (const before of left) {
      const { range, difference } = before
      const apart = differencesOf(await readAll(live, range), await readAll(built, range), range)
      const now = apart.find((each) => each.difference.key === difference.key)
      if (!now) continue
      if (tries > 0 && now.seen === before.seen) settled.push({ ...now, range })
      else moving.push({ ...now, range })
    }
    left = moving
    if (left.length > 0) await delay(PAUSE_MS)
  }
  // What never rested cannot be judged: whatever is wrong with it is wrong with others, too.
  return settled
}

async function readAll(set: RowSet, range: RowRange): Promise<Row[]> {
  const rows: Row[] = []
  for (let { after } = range; ;) {
    const some = await set.read({ ...range, after })
    rows.push(...some)
    if (some.length < range.limit) return rows
    after = some.at(-1)!.key
  }
}

/** Both hold the rows of one range, in one order. */
function differencesOf(live: readonly Row[], built: readonly Row[], { after, limit }: RowRange): Differing[] {
  const rangeOf = (rows: readonly Row[], at: number) => ({
    after: rows[at - 1]?.key ?? after,
    until: rows[at]!.key,
    limit,
  })
  const unmet = new Map(built.map((row, at) => [textOf(row.key), at]))
  const found: Differing[] = []
  for (const [at, row] of live.entries()) {
    const key = textOf(row.key)
    const other = built[unmet.get(key) ?? -1]
    unmet.delete(key)
    const [is, becomes] = [textOf(row.value), other ? textOf(other.value) : '']
    const fields = other && is !== becomes ? fieldsApart(row.value, other.value) : []
    if (other && fields.length === 0) continue
    const difference: RowDifference = { key, in: other ? 'both' : 'live', fields }
    found.push({ range: rangeOf(live, at), difference, seen: `${is} ${becomes}` })
  }
  for (const [key, at] of unmet) {
    const difference: RowDifference = { key, in: 'built', fields: [] }
    found.push({ range: rangeOf(built, at), difference, seen: textOf(built[at]!.value) })
  }
  return found
}

function fieldsApart(live: Row['value'], built: Row['value']): FieldDifference[] {
  return [...new Set([...Object.keys(live), ...Object.keys(built)])]
    .filter((field) => textOf(live[field]) !== textOf(built[field]))
    .map((field) => ({ field, live: shown(live[field]), built: shown(built[field]) }))
}

const shown = (value: unknown) => (value === undefined ? '' : textOf(value).slice(0, MOST_TEXT))

function textOf(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => {
    if (typeof each === 'bigint') return each.toString()
    return each instanceof Uint8Array ? Buffer.from(each).toString('base64') : each
  })
}

/** Every n-th row, n doubled whenever twice as many as wanted were taken: no matter how many there are. */
function evenly(wanted: number) {
  let rows: Row[] = []
  let step = 1
  let seen = 0
  return {
    take(row: Row): void {
      if (seen++ % step !== 0) return
      rows.push(row)
      if (rows.length < 2 * wanted) return
      rows = rows.filter((_, at) => at % 2 === 0)
      step *= 2
    },
    taken: () => rows.slice(0, wanted),
  }
}
