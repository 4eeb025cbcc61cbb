/** An open index file with everything a reader computed from it. */
import { createChanges } from './changes.ts'
import { createLru } from './lru.ts'
import { createMemoryIndex } from './memory-index.ts'
import { createViewer, mendViewer } from './viewer.ts'
import { createWords } from './words.ts'
import { openForReading } from './tables.ts'
import { prepareCards } from './cards.ts'
import { startFollowing } from './follow.ts'
import type { Answer } from './answer.ts'
import type { SearchSchema } from '../schema.ts'
import type { Viewer } from './viewer.ts'
import type { Visibility } from '../query.ts'

export type OpenIndex = ReturnType<typeof openIndex>

/** @throws IndexMissingError, SchemaMismatchError */
export function openIndex(file: string, schema: SearchSchema, inode: number) {
  const db = openForReading(file, schema)
  const memory = createMemoryIndex(schema)
  return {
    inode,
    db,
    memory,
    words: createWords(db),
    /** Numbers of documents of which more than the card changed. */
    changes: createChanges<number>(),
    cards: prepareCards(db, memory),
    // Up to some hundred kilobytes each with 50,000 documents and their scoped values.
    viewers: createLru<{ viewer: Viewer; moment: number }>(64),
    answers: createLru<Answer>(1_000),
    begin: db.prepare('BEGIN'),
    end: db.prepare('COMMIT'),
    ...startFollowing(db),
  }
}

/** The viewer of a visibility, kept between questions and level with the memory. */
export function viewerOf(index: OpenIndex, visibility: Visibility | undefined): Viewer {
  const key = JSON.stringify(visibility ?? null)
  const known = index.viewers.get(key)
  const changed = known && index.changes.since(known.moment)
  if (known && changed && mendViewer(index.memory, known.viewer, changed)) {
    known.moment = index.changes.now()
    return known.viewer
  }
  const viewer = createViewer(index.memory, visibility)
  index.viewers.set(key, { viewer, moment: index.changes.now() })
  return viewer
}
