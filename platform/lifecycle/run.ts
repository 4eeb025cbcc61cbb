import { flushCompileCache } from 'node:module'
import process from 'node:process'
import type { Logger } from '../telemetry/logger.ts'
import type { Service } from './service.ts'

/** After this a process ends, whatever it has not done; orchestrators kill after 30 s. */
export const LONGEST_STOP_MS = 25_000

/**
 * Runs a service as this process: starts it, waits for SIGTERM or SIGINT, stops it, exits with 0. A failed start, a
 * stop that fails or takes longer than 25 s and an uncaught error exit with 1, logged. A second signal exits at once.
 */
export function runUntilSignal(service: Service, log: Logger): void {
  let ending = false

  const exit = (code: number) => {
    log.flush()
    process.exit(code)
  }
  const end = (code: number) => {
    ending = true
    setTimeout(() => {
      log.error({ withinMs: LONGEST_STOP_MS }, 'did not stop in time')
      exit(1)
    }, LONGEST_STOP_MS).unref()
    service.stop().then(
      () => exit(code),
      (error: unknown) => {
        log.error({ err: error }, 'did not stop cleanly')
        exit(1)
      },
    )
  }
  const onSignal = (signal: string) => {
    if (ending) {
      exit(1)
      return
    }
    log.info({ signal }, 'stopping')
    end(0)
  }
  const onFault = (error: unknown) => {
    log.fatal({ err: error }, 'uncaught error')
    // After a second fault nothing orderly can be expected any more.
    if (ending) exit(1)
    else end(1)
  }

  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
  // Whoever started this process and keeps a channel to it is gone: nobody would stop it any more.
  process.once('disconnect', () => ending || end(0))
  process.on('uncaughtException', onFault)
  process.on('unhandledRejection', onFault)

  service.start().then(
    () => {
      log.info('started')
      // Else only an orderly end keeps what the next start need not compile again.
      flushCompileCache()
    },
    (error: unknown) => {
      if (ending) return
      log.fatal({ err: error }, 'cannot start')
      exit(1)
    },
  )
}
