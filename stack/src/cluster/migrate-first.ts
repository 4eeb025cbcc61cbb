/** The step before processes start or are replaced. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import type { Env } from '@selvedge/platform/config/env'
import { StartError } from '../start-error.ts'
import { programArgs } from './program.ts'

/**
 * Migrates as a process of its own: this one may still run the code of the release before.
 * @throws StartError when it could not; what it has said stands above
 */
export async function migrateFirst(engines: Env): Promise<void> {
  const child = spawn(process.execPath, [...programArgs('stack/src/ops/cli.ts'), 'migrate'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env.PATH, ...engines },
  })
  const [code, signal] = await once(child, 'exit')
  if (code !== 0) throw new StartError(`The databases were not migrated (${code ?? signal}); the line above says why.`)
}
