import { Trans, useLingui } from '@lingui/react/macro'
import { CopyField } from '../../../components/ui/CopyField.tsx'
import { Drawer } from '../../../components/ui/Drawer.tsx'
import { formatMoment } from '../../../lib/format/dates.ts'
import { formatBytes, formatCount } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import styles from '../ConsolePage.module.css'
import { type Backup, type BackupState } from './backup.ts'
import { BackupStateBadge } from './BackupStateBadge.tsx'

type Props = { backup: Backup; state: BackupState; folder: string; onClose: () => void }

/** What is in a backup, what was wrong with it, and how it is put back. */
export function BackupDrawer({ backup, state, folder, onClose }: Props) {
  const { t } = useLingui()
  const locale = intlLocale()
  const { name, takenAt, bytes, databases, pictures, damagedPictures, verifiedAt, problems, restoreCommand } = backup
  return (
    <Drawer open onClose={onClose} title={name} width={480}>
      <div className={styles.details}>
        <dl className={styles.facts}>
          <dt>{t`State`}</dt>
          <dd>
            <BackupStateBadge state={state} />
          </dd>
          <dt>{t`Folder`}</dt>
          <dd>
            <code>{folder}</code>
          </dd>
          {takenAt && (
            <>
              <dt>{t`As of`}</dt>
              <dd>{formatMoment(takenAt, locale)}</dd>
              <dt>{t`Size`}</dt>
              <dd>{formatBytes(bytes, locale)}</dd>
              <dt>{t`Databases`}</dt>
              <dd>{formatCount(databases, locale)}</dd>
              <dt>{t`Pictures`}</dt>
              <dd>{formatCount(pictures, locale)}</dd>
              <dt>{t`Verified`}</dt>
              <dd>{verifiedAt ? formatMoment(verifiedAt, locale) : t`never`}</dd>
            </>
          )}
        </dl>
        {problems.length > 0 && <p className={styles.error}>{problems.join('\n')}</p>}
        {damagedPictures > 0 && (
          <p>
            <Trans>{damagedPictures} pictures were damaged and are not in it: have their brands send them again.</Trans>
          </p>
        )}
        {state === 'whole' && (
          <>
            <p>
              <Trans>
                To put it back, stop the system, type this on the machine that has the folder, and start the system
                again. What is there until then stays beside it. Everybody logs in again.
              </Trans>
            </p>
            <CopyField label={t`Command`} value={restoreCommand} />
          </>
        )}
      </div>
    </Drawer>
  )
}
