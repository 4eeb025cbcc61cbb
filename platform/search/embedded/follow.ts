/** Keeps a reader's memory level with the writer's file, by change sequence. */
import { setDoc } from './memory-index.ts'
import type { Changes } from './changes.ts'
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { DocFields } from '../canonical-doc.ts'
import type { Lru } from './lru.ts'
import type { MemoryIndex } from './memory-index.ts'
import type { SearchPosition } from '../query.ts'
import type { Words } from './words.ts'

export interface Following {
  state: StatementSync
  changed: StatementSync
  seq: number
  facetSeq: number
  positionsText: string
  position: SearchPosition
}

export function startFollowing(db: DatabaseSync): Following {
  const state = db.prepare('SELECT seq, facet_seq, positions, birth FROM state')
  state.setReturnArrays(true)
  // What did not change is not even read; nor is text at first, when there is nothing to mend.
  const changed = db.prepare(
    `SELECT ord, id, version, gone, facet_seq > ?1, text_seq > ?1,
       CASE WHEN facet_seq > ?1 THEN fields END, CASE WHEN ?1 > 0 AND text_seq > ?1 THEN text END
     FROM doc WHERE seq > ?1`,
  )
  changed.setReturnArrays(true)
  return {
    state,
    changed,
    seq: 0,
    facetSeq: 0,
    positionsText: '',
    position: { birth: '', positions: [], facetPosition: 0 },
  }
}

/** ord, id, version, gone, did anything but the card change, did the text change, fields, text */
type ChangedRow = [number, string, number, 0 | 1, 0 | 1, 0 | 1, string | null, string | null]

interface Followed extends Following {
  memory: MemoryIndex
  words: Words
  changes: Changes<number>
  answers: Lru<unknown>
  cards: { forget(ord: number): void }
}

/** Inside a read transaction. Clears exactly those caches that the changes make wrong. */
export function follow(index: Followed): void {
  const [seq, facetSeq, positions, birth] = index.state.get() as unknown as [number, number, string, string]
  if (seq === index.seq && positions === index.positionsText) return
  const first = index.seq === 0
  if (seq > index.seq) {
    const rows = index.changed.iterate(index.seq) as unknown as Iterable<ChangedRow>
    for (const [ord, id, version, gone, changed, textChanged, fields, text] of rows) {
      index.cards.forget(ord)
      if (!changed) {
        // A stub of a document never seen has changed nothing either.
        if (!gone) index.memory.versions[ord] = version
        continue
      }
      setDoc(index.memory, ord, id, version, gone ? null : (JSON.parse(fields!) as DocFields))
      if (first) continue
      index.changes.record(ord)
      if (textChanged) index.words.changed(ord, text)
    }
  }
  if (first) {
    index.changes.forget()
    index.words.forget()
  }
  if (facetSeq !== index.facetSeq) index.answers.clear()
  index.seq = seq
  index.facetSeq = facetSeq
  index.positionsText = positions
  index.position = { birth, positions: JSON.parse(positions), facetPosition: facetSeq }
}
