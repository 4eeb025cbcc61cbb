/** The log of a system for a tool beside it, which may run or not: nothing of the tool stays in it. */
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import type { Reading } from '@selvedge/platform/db/replay/read-log'
import type { KafkaLogConfig } from '@selvedge/platform/log/kafka/config'
import type { Log } from '@selvedge/platform/log/log'
import { openLog } from '@selvedge/platform/log/open-log'
import { localSignal } from '@selvedge/platform/signal/local-signal'

export interface LogToRead extends AsyncDisposable {
  log: Log
  reading: Reading
}

/** @param dir of the log's files @throws LogUnavailableError */
export async function readFiles(dir: string): Promise<LogToRead> {
  const name = `tool-${process.pid}`
  const signal = localSignal()
  const log = await openLog({ kind: 'embedded', dir, writer: null, groupsOwner: name, signal })
  return {
    log,
    reading: readingOf(name),
    async [Symbol.asyncDispose]() {
      await log.close()
      signal.close()
      for (const end of ['', '-wal', '-shm']) rmSync(join(dir, `groups-${name}.db${end}`), { force: true })
    },
  }
}

/** @throws LogUnavailableError */
export async function readBrokers(kafka: KafkaLogConfig): Promise<LogToRead> {
  const log = await openLog({ kind: 'kafka', ...kafka })
  return { log, reading: readingOf(`tool-${randomUUID()}`), [Symbol.asyncDispose]: () => log.close() }
}

const readingOf = (group: string): Reading => ({ group, stopped: new Promise(() => {}) })
