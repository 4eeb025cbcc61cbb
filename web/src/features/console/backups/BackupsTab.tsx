import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { AgeText } from '../../../components/ui/AgeText.tsx'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'
import { Table } from '../../../components/ui/table/Table.tsx'
import type { Column } from '../../../components/ui/table/table-types.ts'
import { formatBytes, formatCount } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import { Answered } from '../Answered.tsx'
import styles from '../ConsolePage.module.css'
import { useBackupsQuery } from '../data/backups-api.ts'
import { renewed } from '../renewed.ts'
import { type Backup, type Backups, stateOf } from './backup.ts'
import { BackupDrawer } from './BackupDrawer.tsx'
import { BackupNotices } from './BackupNotices.tsx'
import { BackupStateBadge } from './BackupStateBadge.tsx'
import { BackUpButton } from './BackUpButton.tsx'
import { VerifyButton } from './VerifyButton.tsx'

/** Which backups there are, and the buttons that take one and verify one. */
export function BackupsTab() {
  return <Answered answer={useBackupsQuery(undefined, renewed)}>{(data) => <Kept kept={data.backups} />}</Answered>
}

function Kept({ kept }: { kept: Backups }) {
  const { t } = useLingui()
  const [opened, setOpened] = useState<string>()
  const { backups, folder, work } = kept
  const shown = backups.find(({ name }) => name === opened)
  const locale = intlLocale()

  const columns: Column<Backup>[] = [
    {
      id: 'name',
      header: t`Backup`,
      width: 200,
      grow: true,
      cell: ({ name }) => (
        <button type="button" className={styles.open} onClick={() => setOpened(name)}>
          {name}
        </button>
      ),
    },
    {
      id: 'state',
      header: t`State`,
      width: 150,
      cell: (backup) => <BackupStateBadge state={stateOf(backup, work)} />,
    },
    { id: 'taken', header: t`As of`, width: 120, cell: ({ takenAt }) => takenAt && <AgeText iso={takenAt} /> },
    {
      id: 'bytes',
      header: t`Size`,
      width: 100,
      align: 'end',
      cell: ({ bytes, takenAt }) => takenAt && formatBytes(bytes, locale),
    },
    {
      id: 'databases',
      header: t`Databases`,
      width: 100,
      align: 'end',
      cell: ({ databases, takenAt }) => takenAt && formatCount(databases, locale),
    },
    {
      id: 'pictures',
      header: t`Pictures`,
      width: 100,
      align: 'end',
      cell: ({ pictures, takenAt }) => takenAt && formatCount(pictures, locale),
    },
    {
      id: 'verified',
      header: t`Verified`,
      width: 120,
      cell: ({ verifiedAt, takenAt }) =>
        verifiedAt ? <AgeText iso={verifiedAt} /> : takenAt ? <Trans>never</Trans> : null,
    },
    {
      id: 'actions',
      header: t`Actions`,
      width: 110,
      cell: ({ name, state }) => state === 'WHOLE' && <VerifyButton name={name} atWork={work !== null} />,
    },
  ]

  return (
    <div className={styles.place}>
      <BackupNotices backups={kept} />
      <div className={styles.buttons}>
        <BackUpButton atWork={work !== null} />
      </div>
      <Table
        label={t`Backups`}
        columns={columns}
        rows={backups}
        rowKey={({ name }) => name}
        rowName={({ name }) => name}
        rowTone={({ problems }) => (problems.length > 0 ? 'danger' : undefined)}
        onOpen={({ name }) => setOpened(name)}
        empty={
          <EmptyState icon="console" title={<Trans>No backup is here</Trans>}>
            <Trans>Back up now: people work on meanwhile.</Trans>
          </EmptyState>
        }
      />
      {shown && (
        <BackupDrawer
          backup={shown}
          state={stateOf(shown, work)}
          folder={folder}
          onClose={() => setOpened(undefined)}
        />
      )}
    </div>
  )
}
