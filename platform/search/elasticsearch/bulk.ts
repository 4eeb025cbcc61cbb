/** Sends documents in pieces the server takes well, and says what became of each. */
import { setTimeout as delay } from 'node:timers/promises'
import { IndexMissingError, SearchBusyError, SearchServerError } from '../search-errors.ts'
import type { Connection } from './connect.ts'
import type { PutOutcome } from '../search.ts'

export interface BulkItem {
  /** The action’s line, and the document’s where there is one. */
  lines: [action: string, source?: string]
}

export type BulkOutcome = Pick<PutOutcome, 'outcome' | 'reason'>

const PIECE_BYTES = 4_000_000
const MOST_TRIES = 6

interface Answer {
  status: number
  error?: { type: string; reason?: string }
}

export async function sendAll(
  connection: Connection,
  alias: string,
  items: readonly BulkItem[],
): Promise<BulkOutcome[]> {
  const outcomes: BulkOutcome[] = []
  let left = items.map((item, at) => ({ at, item }))
  for (let tries = 1; left.length > 0; tries++) {
    const again: typeof left = []
    for (const piece of pieces(left)) {
      const answers = await send(
        connection,
        alias,
        piece.flatMap(({ item }) => item.lines as string[]),
      )
      answers.forEach((answer, i) => {
        const outcome = outcomeOf(answer)
        if (outcome) outcomes[piece[i]!.at] = outcome
        else again.push(piece[i]!)
      })
    }
    left = again
    if (left.length === 0) break
    if (tries === MOST_TRIES) throw new SearchBusyError(`the search server has no room for ${left.length} documents`)
    await delay(50 * 2 ** tries)
  }
  return outcomes
}

async function send(connection: Connection, alias: string, operations: string[]): Promise<Answer[]> {
  const { items } = await connection.ask((client) =>
    client.bulk({
      index: alias,
      // An index that somebody deleted must not come back without its mapping.
      require_alias: true,
      operations,
      filter_path: 'items.*.status,items.*.error.type,items.*.error.reason',
    }),
  )
  return items.map((item) => Object.values(item)[0] as Answer)
}

/** @returns undefined when the server asks to try again */
function outcomeOf({ status, error }: Answer): BulkOutcome | undefined {
  if (status === 200 || status === 201) return { outcome: 'applied' }
  if (status === 409) return { outcome: 'stale' }
  if (status === 400) return { outcome: 'refused', reason: error?.reason ?? error?.type ?? 'refused by the server' }
  if (error?.type === 'index_not_found_exception') throw new IndexMissingError(error.reason)
  if (status === 429 || status === 503) return undefined
  if (status === 401 || status === 403)
    throw new SearchServerError(`Elasticsearch gives no permission: ${error?.reason ?? error?.type}`)
  throw new Error(`bulk: ${status} ${error?.type}: ${error?.reason}`)
}

function* pieces<T extends { item: BulkItem }>(items: readonly T[]): Generator<T[]> {
  let piece: T[] = []
  let bytes = 0
  for (const each of items) {
    const size = each.item.lines[1]?.length ?? 0
    if (piece.length > 0 && bytes + size > PIECE_BYTES) {
      yield piece
      piece = []
      bytes = 0
    }
    piece.push(each)
    bytes += size
  }
  if (piece.length > 0) yield piece
}
