import { Trans } from '@lingui/react/macro'
import { AgeText } from '../../../components/ui/AgeText.tsx'
import { Notice } from '../../../components/ui/Notice.tsx'
import { useNow } from '../../../lib/format/use-now.ts'
import { type Backups, newestOf } from './backup.ts'

/** How old the newest backup is, what is done now, what went wrong last, and where they lie. */
export function BackupNotices({ backups: { backups, folder, besideData, work, lastError } }: { backups: Backups }) {
  const newest = newestOf(backups, useNow(30_000))
  return (
    <>
      {!newest && (
        <Notice tone="warn" title={<Trans>There is no backup</Trans>}>
          <Trans>What is lost now cannot be had again.</Trans>
        </Notice>
      )}
      {newest?.isOld && (
        <Notice tone="warn" title={<Trans>The newest backup is older than a day</Trans>}>
          <Trans>
            It is of <AgeText iso={newest.takenAt} />: what came since cannot be had again.
          </Trans>
        </Notice>
      )}
      {lastError && (
        <Notice tone="danger" live title={<Trans>The last work failed</Trans>}>
          {lastError}
        </Notice>
      )}
      {work && (
        <Notice
          tone="info"
          live
          title={work.kind === 'TAKING' ? <Trans>{work.name} is taken</Trans> : <Trans>{work.name} is verified</Trans>}
        >
          {work.said || <Trans>It begins.</Trans>}
        </Notice>
      )}
      {besideData && (
        <Notice tone="info" title={<Trans>Backups lie on the disk of the data</Trans>}>
          <Trans>
            They are in <code>{folder}</code> and are lost with it. Copy them elsewhere, or name a folder on another
            disk in <code>SELVEDGE_BACKUP_DIR</code>.
          </Trans>
        </Notice>
      )}
    </>
  )
}
