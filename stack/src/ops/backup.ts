/** Backup, verify, restore: what an operator types, and how the outcome is told to people and programs. */
import { resolve } from 'node:path'
import { inSchemas } from '@selvedge/platform/db/locate'
import { putBackElsewhere } from '../backup/put-back-elsewhere.ts'
import { restoreBackup } from '../backup/restore-backup.ts'
import type { Restored } from '../backup/restore-backup.ts'
import { takeBackup } from '../backup/take-backup.ts'
import { verifyBackup } from '../backup/verify-backup.ts'
import type { Manifest, Problem } from '../backup/manifest.ts'
import type { Answer, Command } from './command.ts'
import { TROUBLE_CODE } from './consumers.ts'

export const backupCommands: Record<string, Command> = {
  backup: {
    argument: 'DIR',
    options: '[--dry-run] [--json]',
    about:
      'copies all truth and all pictures to a new folder, while the stack runs; called again after it was broken off it goes on; ends with 3 when a picture could not be read',
    async run({ argument, places, dryRun, json, say }) {
      const manifest = await takeBackup({ places, dir: resolve(argument), dryRun, now: () => new Date(), say })
      if (!manifest) return answer(json, { possible: true }, 'A backup can be taken there. Nothing was written.')
      const { unreadable } = manifest.blobs
      const bad =
        unreadable.length === 0 ? '' : ` ${unreadable.length} pictures are damaged and not in it: send them again.`
      return answer(json, manifest, `Backed up: ${summary(manifest)}.${bad}`, unreadable.length > 0)
    },
  },
  'backup verify': {
    argument: 'DIR',
    options: '[--json]',
    about: 'reads a backup whole and says whether this release can put it back; ends with 3 when it cannot',
    async run({ argument, json, say }) {
      const { manifest, problems } = await verifyBackup(resolve(argument), say)
      if (problems.length > 0) return answer(json, { problems }, asLines(problems), true)
      return answer(json, { problems, manifest }, `It is whole: ${summary(manifest!)}.`)
    },
  },
  restore: {
    argument: 'DIR',
    options: '[--dry-run] [--json]',
    about:
      'puts a backup in the place of what is there, which is kept beside it; the stack must not run; broken off it is called again; ends with 3 when the backup cannot be put back, and nothing was touched then',
    async run({ argument, places, dryRun, json, say }) {
      const restored = await restoreBackup({ dir: resolve(argument), places, dryRun, now: () => new Date(), say })
      return answer(json, restored, told(restored), restored.outcome === 'REFUSED')
    },
  },
  'restored to': {
    argument: 'MOMENT',
    options: '[--dry-run] [--json]',
    about:
      'after PostgreSQL was put back to MOMENT by its own tools and before any process starts: versions, numbers and feeds go on behind all that may have been given since; the topics and all that is derived begin anew',
    async run({ argument, places, dryRun, json }) {
      if (places.engine === 'files')
        throw new Error('Set POSTGRES_URL; files are put back by npm run ops -- restore DIR.')
      const at = new Date(argument)
      if (Number.isNaN(at.getTime())) throw new Error('name the moment like 2026-11-23T09:00:00Z')
      await putBackElsewhere({ locate: inSchemas(places.url), at, now: new Date(), dryRun })
      // Its driver is loaded only where it runs.
      if (!dryRun) await (await import('../backup/servers/derived.ts')).endDerived(places)
      const done =
        'Nothing will be given twice, and topics and views begin anew. Next: start it, and when all is calm npm run ops -- compare.'
      return answer(json, { done: !dryRun }, dryRun ? 'It can be done. Nothing was changed.' : done)
    },
  },
}

function answer(json: boolean, content: object, words: string, inTrouble = false): Answer {
  return { said: json ? JSON.stringify(content, null, 1) : words, code: inTrouble ? TROUBLE_CODE : 0 }
}

function told(restored: Restored): string {
  switch (restored.outcome) {
    case 'REFUSED':
      return `Nothing was touched.\n${asLines(restored.problems)}`
    case 'CHECKED':
      return `It can be put back: ${summary(restored.manifest)}. Nothing was touched.`
    case 'FINISHED':
      return `The restore that was broken off is finished. ${next(restored)}`
    case 'RESTORED':
      return `Put back: ${summary(restored.manifest)}. ${next(restored)}`
    default:
      return restored satisfies never
  }
}

function next({ manifest, replaced }: Extract<Restored, { replaced: string }>): string {
  const where = manifest.engine === 'files' ? replaced : `the schemas ${replaced}_…`
  return `What was there before is in ${where}.\nNext: start it, and when all is calm npm run ops -- compare. Keys that were revoked since the backup are valid again: revoke them anew.`
}

function summary({ takenAt, databases, blobs }: Manifest): string {
  const bytes = databases.reduce((sum, database) => sum + database.bytes, blobs.bytes)
  return `as of ${takenAt}, ${databases.length} databases and ${blobs.count} pictures, ${bytes} bytes`
}

const asLines = (problems: readonly Problem[]) => problems.map(({ kind, what }) => `${kind}: ${what}.`).join('\n')
