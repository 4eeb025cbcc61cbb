/** The log of a data folder for a tool beside the stack, which may run or not: nothing of the tool stays in it. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import type { Reading } from '@selvedge/platform/db/replay/read-log'
import type { Log } from '@selvedge/platform/log/log'
import { openLog } from '@selvedge/platform/log/open-log'
import { localSignal } from '@selvedge/platform/signal/local-signal'

export interface LogToRead extends AsyncDisposable {
  log: Log
  reading: Reading
}

/** @throws LogUnavailableError */
export async function openLogToRead(dir: string): Promise<LogToRead> {
  const name = `tool-${process.pid}`
  const signal = localSignal()
  const log = await openLog({ kind: 'embedded', dir, writer: null, groupsOwner: name, signal })
  return {
    log,
    reading: { group: name, stopped: new Promise(() => {}) },
    async [Symbol.asyncDispose]() {
      await log.close()
      signal.close()
      for (const end of ['', '-wal', '-shm']) rmSync(join(dir, `groups-${name}.db${end}`), { force: true })
    },
  }
}
