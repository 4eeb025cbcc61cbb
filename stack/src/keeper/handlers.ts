import { join } from 'node:path'
import type { Clock } from '@selvedge/platform/clock'
import type { Handlers } from '@selvedge/platform/rpc/definition'
import { DomainError } from '@selvedge/platform/rpc/errors'
import type { BackupsService } from '@selvedge/protos/gen/backups/v1/backups_service'
import { backupsIn, noteVerified } from './backups-in.ts'
import type { KeeperConfig } from './config.ts'
import type { Worker } from './work.ts'

export function handlers(config: KeeperConfig, worker: Worker, clock: Clock): Handlers<typeof BackupsService> {
  const { folder, besideData, systemDir, servers } = config
  const data = servers['POSTGRES_URL'] ? [] : ['--data', systemDir]

  function begin(kind: 'taking' | 'verifying', name: string, words: readonly string[], done: (said: string) => void) {
    const current = worker.current()
    if (current) {
      const what = current.kind === 'taking' ? 'taken' : 'verified'
      throw new DomainError('CONFLICT', `${current.name} is being ${what}: wait for its end`, {
        reason: 'BACKUP_AT_WORK',
      })
    }
    worker.begin({ kind, name, beganAt: clock.now().toISOString() }, words, done)
    return { name }
  }

  return {
    async listBackups() {
      const command = (name: string) => ['npm run ops -- restore', join(folder, name), ...data].join(' ')
      const backups = (await backupsIn(folder)).map((backup) => ({ ...backup, restoreCommand: command(backup.name) }))
      return { backups, folder, besideData, work: worker.current(), lastError: worker.lastError() }
    },
    async takeBackup() {
      const broken = (await backupsIn(folder)).find(({ state }) => state === 'unfinished')
      const name = broken?.name ?? nameAt(clock.now())
      return begin('taking', name, ['backup', join(folder, name), ...data], () => {})
    },
    async verifyBackup({ name }) {
      const known = (await backupsIn(folder)).find((backup) => backup.name === name)
      if (known?.state !== 'whole') {
        throw new DomainError('NOT_FOUND', 'there is no whole backup of that name', { reason: 'NO_SUCH_BACKUP' })
      }
      const dir = join(folder, name)
      return begin('verifying', name, ['backup', 'verify', dir, '--json'], (said) => {
        const { problems } = JSON.parse(said) as { problems: { what: string }[] }
        const verifiedAt = clock.now().toISOString()
        noteVerified(dir, { verifiedAt, problems: problems.map(({ what }) => what) })
      })
    },
  }
}

/** `2026-11-29T17-05-00Z`: a folder's name on every system. */
const nameAt = (now: Date) => `${now.toISOString().slice(0, 19).replaceAll(':', '-')}Z`
