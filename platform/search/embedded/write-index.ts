/** The one writer of an embedded index. Blocks its thread for the length of a batch: ≈ 100 items keep that short. */
import { rmSync } from 'node:fs'
import { analyseDoc } from '../analyse-doc.ts'
import { checkItem } from '../check-doc.ts'
import { docFields, offerCards } from '../canonical-doc.ts'
import { openForWriting } from './tables.ts'
import { prepareScan } from './scan.ts'
import { prepareWrites } from './writes.ts'
import { correctableWords, storedText } from '../stored-text.ts'
import { shrinkWal } from './wal.ts'
import { raised } from '../raise-positions.ts'
import type { Position } from '../../log/log.ts'
import type { PutItem, PutOutcome, SearchWriter } from '../search.ts'
import type { SearchPosition } from '../query.ts'
import type { SearchSchema } from '../schema.ts'

export interface WriterOptions {
  /** Milliseconds since the epoch; only stubs' age for `sweep` depends on it. */
  now?: () => number
}

/** Creates the file when it is not there. */
export function createIndexWriter(
  file: string,
  schema: SearchSchema,
  { now = Date.now }: WriterOptions = {},
): SearchWriter {
  const db = openForWriting(file, schema)
  const write = prepareWrites(db)
  const scan = prepareScan(db)
  const { birth, ...kept } = write.loadState()
  let state = kept
  const knownWords = write.loadWords()

  function position(): SearchPosition {
    return { birth, positions: state.positions, facetPosition: state.facetSeq }
  }

  function put(items: readonly PutItem[], reached: readonly Position[]): PutOutcome[] {
    const next = { ...state, seq: state.seq + 1 }
    const newWords = new Set<string>()
    write.begin()
    try {
      const outcomes = items.map((item) => putItem(item, next, newWords))
      const changed = outcomes.some(({ outcome }) => outcome === 'applied')
      if (!changed) next.seq = state.seq
      next.positions = raised(state.positions, [
        ...items.flatMap(({ position }) => (position ? [{ ...position, offset: position.offset + 1 }] : [])),
        ...reached,
      ])
      if (changed || next.positions !== state.positions) write.saveState(next)
      write.commit()
      state = next
      for (const word of newWords) knownWords.add(word)
      return outcomes
    } catch (error) {
      write.rollback()
      throw error
    }
  }

  function putItem(item: PutItem, next: typeof state, newWords: Set<string>): PutOutcome {
    const problem = checkItem(schema, item)
    if (problem) return { id: item.id, outcome: 'refused', reason: problem }
    const stored = write.find(item.id)
    const settled = item.parked ? 0 : 1
    if (stored && (stored.version > item.version || (stored.version === item.version && stored.settled >= settled))) {
      return { id: item.id, outcome: 'stale' }
    }
    const fields = item.doc ? JSON.stringify(docFields(schema, item.doc)) : null
    const analysed = item.doc ? analyseDoc(schema, item.doc) : null
    const text = analysed ? storedText(analysed) : null
    const textChanged = (stored?.text ?? null) !== text
    const changed = textChanged || (stored?.fields ?? null) !== fields
    if (changed) next.facetSeq = next.seq
    const ord = write.doc(item, stored, {
      settled,
      putAt: now(),
      seq: next.seq,
      facetSeq: changed ? next.seq : (stored?.facetSeq ?? 0),
      textSeq: textChanged ? next.seq : (stored?.textSeq ?? 0),
      text,
      fields,
    })
    if (textChanged) {
      if (stored && stored.text !== null) write.removeText(ord)
      if (text !== null) write.addText(ord, text)
      for (const word of analysed ? correctableWords(analysed) : []) {
        if (knownWords.has(word) || newWords.has(word)) continue
        newWords.add(word)
        write.addWord(word)
      }
    }
    if (item.doc) write.card(ord, item.doc.card, offerCards(item.doc))
    else write.removeCard(ord)
    return { id: item.id, outcome: 'applied' }
  }

  return {
    async put(items, reached = []) {
      const outcomes = put(items, reached)
      shrinkWal(db, file)
      return outcomes
    },
    refresh: async () => position(),
    position: async () => position(),
    sweep: async (olderThan) => write.sweep(olderThan.getTime()),
    scan: async (afterId, limit) => scan(afterId, limit),
    async drop() {
      db.close()
      for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
    },
    async close() {
      if (db.isOpen) db.close()
    },
  }
}
