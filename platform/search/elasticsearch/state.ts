/**
 * The index's position: a document beside the others, written after those it speaks of, so that whoever sees it sees
 * them. Two writers may meet while one takes over from the other; the document's sequence number keeps both honest.
 */
import { IndexMissingError } from '../search-errors.ts'
import { raised } from '../raise-positions.ts'
import type { Connection } from './connect.ts'
import type { Position } from '../../log/log.ts'
import type { SearchPosition } from '../query.ts'

/** Ids of documents begin with `doc:`. */
export const STATE_ID = 'state'

interface Stored {
  position: SearchPosition
  seqNo: number
  primaryTerm: number
}

export interface State {
  position(): SearchPosition
  /** @param changed something may be found, counted or sorted otherwise than before */
  advance(reached: readonly Position[], changed: boolean): Promise<void>
}

/** @param birth of the index when it was opened */
export async function openState(connection: Connection, alias: string, birth: string): Promise<State> {
  await connection.ask((client) =>
    client.bulk({
      index: alias,
      require_alias: true,
      refresh: true,
      operations: [
        { create: { _id: STATE_ID } },
        { state: { birth, positions: [], facetPosition: 0 } satisfies SearchPosition },
      ],
    }),
  )
  let stored = await load(connection, alias, birth)
  // Whoever wrote before may have ended between documents and position, or failed so.
  let unsure = stored.position.positions.length > 0 || stored.position.facetPosition > 0

  return {
    position: () => stored.position,
    async advance(reached, changed) {
      for (;;) {
        const { position, seqNo, primaryTerm } = stored
        const positions = raised(position.positions, reached)
        const moves = changed || unsure
        if (!moves && positions === position.positions) return
        const next = { birth, positions, facetPosition: position.facetPosition + (moves ? 1 : 0) }
        unsure = true
        const written = await connection.ask((client) =>
          client.index(
            {
              index: alias,
              id: STATE_ID,
              require_alias: true,
              if_seq_no: seqNo,
              if_primary_term: primaryTerm,
              document: { state: next },
            },
            { ignore: [409] },
          ),
        )
        if (written._seq_no !== undefined) {
          stored = { position: next, seqNo: written._seq_no, primaryTerm: written._primary_term! }
          unsure = false
          return
        }
        stored = await load(connection, alias, birth)
      }
    },
  }
}

async function load(connection: Connection, alias: string, birth: string): Promise<Stored> {
  const { _source, _seq_no, _primary_term } = await connection.ask((client) =>
    client.get<{ state: SearchPosition }>({ index: alias, id: STATE_ID }, { ignore: [404] }),
  )
  const position = _source?.state
  if (position?.birth !== birth) throw new IndexMissingError(`the index ${alias} was replaced by another`)
  return { position, seqNo: _seq_no!, primaryTerm: _primary_term! }
}
