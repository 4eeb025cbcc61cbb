/** What a system at work has put on its topics, as the recorded messages of a release. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openLog } from '../platform/log/open-log.ts'
import { broadcastSignal } from '../platform/signal/broadcast-signal.ts'
import { readAll } from '../platform/testing/read-all.ts'
import type { Reader } from '../protos/releases/releases.ts'
import { tellingMessages } from './telling-messages.ts'

const MOST_PER_TOPIC = 6

interface RecordedTopic {
  name: string
  read: Reader
}

/**
 * Writes a file per topic to `folder`: of each message its bytes, and what they mean to `read`.
 * @param logDir the log of a system that is stopped
 * @throws when a topic holds nothing: nothing would be proven of it
 */
export async function recordMessages(logDir: string, topics: readonly RecordedTopic[], folder: string): Promise<void> {
  const signal = broadcastSignal(logDir)
  const log = await openLog({ kind: 'embedded', dir: logDir, writer: null, groupsOwner: 'recorder', signal })
  mkdirSync(folder, { recursive: true })
  try {
    for (const { name, read } of topics) {
      const values = (await readAll(log, name)).flatMap(({ value }) => (value === null ? [] : [value]))
      const meanings = new Map(values.map((bytes) => [read(bytes), bytes]))
      const kept = tellingMessages([...meanings.keys()], MOST_PER_TOPIC)
      if (kept.length === 0) throw new Error(`${name} holds no message`)
      const lines = kept.map((meant) =>
        JSON.stringify({ bytes: Buffer.from(meanings.get(meant)!).toString('base64'), meant }),
      )
      writeFileSync(join(folder, `${name}.json`), `[\n${lines.join(',\n')}\n]\n`)
    }
  } finally {
    await log.close()
    signal.close()
  }
}
