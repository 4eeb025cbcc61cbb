/** Keeps a reader's memory level with the writer's file, by change sequence. */
import { setDoc } from './memory-index.ts'
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { DocFields } from '../canonical-doc.ts'
import type { Lru } from './lru.ts'
import type { MemoryIndex } from './memory-index.ts'
import type { SearchPosition } from '../query.ts'
import type { Words } from './words.ts'

export interface Following {
  state: StatementSync
  changes: StatementSync
  seq: number
  facetSeq: number
  textSeq: number
  positionsText: string
  position: SearchPosition
}

export function startFollowing(db: DatabaseSync): Following {
  const state = db.prepare('SELECT seq, facet_seq, text_seq, positions, birth FROM state')
  state.setReturnArrays(true)
  // Where only the card changed, `fields` is not even read.
  const changes = db.prepare(
    `SELECT ord, id, version, gone, facet_seq > ?1, CASE WHEN facet_seq > ?1 THEN fields END FROM doc WHERE seq > ?1`,
  )
  changes.setReturnArrays(true)
  return {
    state,
    changes,
    seq: 0,
    facetSeq: 0,
    textSeq: 0,
    positionsText: '',
    position: { birth: '', positions: [], facetPosition: 0 },
  }
}

interface Followed extends Following {
  memory: MemoryIndex
  words: Words
  viewers: Lru<unknown>
  answers: Lru<unknown>
}

/** Inside a read transaction. Clears exactly those caches that the changes make wrong. */
export function follow(index: Followed): void {
  const [seq, facetSeq, textSeq, positions, birth] = index.state.get() as unknown as [number, number, number, string, string]
  if (seq === index.seq && positions === index.positionsText) return
  if (seq > index.seq) {
    const rows = index.changes.iterate(index.seq) as unknown as Iterable<[number, string, number, 0 | 1, 0 | 1, string | null]>
    for (const [ord, id, version, gone, changed, fields] of rows) {
      if (!changed) index.memory.versions[ord] = version
      else setDoc(index.memory, ord, id, version, gone ? null : (JSON.parse(fields!) as DocFields))
    }
  }
  if (facetSeq !== index.facetSeq) {
    index.viewers.clear()
    index.answers.clear()
  }
  if (textSeq !== index.textSeq) index.words.changed()
  index.seq = seq
  index.facetSeq = facetSeq
  index.textSeq = textSeq
  index.positionsText = positions
  index.position = { birth, positions: JSON.parse(positions), facetPosition: facetSeq }
}
