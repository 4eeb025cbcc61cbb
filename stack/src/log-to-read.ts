/** The log of a system for a tool beside it, which may run or not: nothing of the tool stays in it. */
import type { KafkaLogConfig } from '@selvedge/platform/log/kafka/config'
import type { Log } from '@selvedge/platform/log/log'
import { openLog } from '@selvedge/platform/log/open-log'
import { localSignal } from '@selvedge/platform/signal/local-signal'

export interface LogToRead extends AsyncDisposable {
  log: Log
}

/** @param dir of the log's files @throws LogUnavailableError */
export async function readFiles(dir: string): Promise<LogToRead> {
  const signal = localSignal()
  const log = await openLog({ kind: 'embedded', dir, writer: null, signal })
  return {
    log,
    async [Symbol.asyncDispose]() {
      await log.close()
      signal.close()
    },
  }
}

/** @throws LogUnavailableError */
export async function readBrokers(kafka: KafkaLogConfig): Promise<LogToRead> {
  const log = await openLog({ kind: 'kafka', ...kafka })
  return { log, [Symbol.asyncDispose]: () => log.close() }
}
