import { LogRefusedError, LogUnavailableError } from '../errors.ts'
import type { LogReader, TopicState } from './log-reader.ts'
import type { Readers } from './readers.ts'

export interface FoundTopic {
  state: TopicState
  reader: LogReader
}

/** Finds a topic in whichever file holds it, as it is now; looks for new files when no known one does. */
export function findTopic(readers: Readers<LogReader>, name: string): FoundTopic | undefined {
  let found = lookUp(readers, name)
  if (!found) {
    readers.refresh()
    found = lookUp(readers, name)
  }
  return found
}

/** @throws LogRefusedError `unknown-topic` */
export function requireTopic(readers: Readers<LogReader>, name: string): FoundTopic {
  const found = findTopic(readers, name)
  if (!found) throw new LogRefusedError('unknown-topic', `the log has no topic ${name}`)
  return found
}

function lookUp(readers: Readers<LogReader>, name: string): FoundTopic | undefined {
  let found: FoundTopic | undefined
  for (const reader of readers.all()) {
    const state = reader.topic(name)
    if (!state) continue
    // Two writers of one topic would each number their own records: records would be lost to every reader.
    if (found) throw new LogUnavailableError(`${name} is in both ${found.reader.path} and ${reader.path}`, false)
    found = { state, reader }
  }
  return found
}
