import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { AgeText } from '../../../components/ui/AgeText.tsx'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'
import { Table } from '../../../components/ui/table/Table.tsx'
import type { Column } from '../../../components/ui/table/table-types.ts'
import { formatCount } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import { Answered } from '../Answered.tsx'
import styles from '../ConsolePage.module.css'
import { useViewBuildsQuery } from '../data/builds-api.ts'
import { renewed } from '../renewed.ts'
import { type Build, buildKey, differences, isBuilding } from './build.ts'
import { BuildDrawer } from './BuildDrawer.tsx'
import { BuildProgress } from './BuildProgress.tsx'
import { BuildStateBadge } from './BuildStateBadge.tsx'
import { RebuildButton } from './RebuildButton.tsx'

/** Which generation of each view readers are shown, and what is built beside it. */
export function BuildsTab() {
  return (
    <Answered answer={useViewBuildsQuery(undefined, renewed)}>
      {({ viewBuilds }) => <Builds builds={viewBuilds} />}
    </Answered>
  )
}

function Builds({ builds }: { builds: readonly Build[] }) {
  const { t } = useLingui()
  const [opened, setOpened] = useState<string>()
  const shown = builds.find((build) => buildKey(build) === opened)

  const columns: Column<Build>[] = [
    {
      id: 'view',
      header: t`View`,
      width: 180,
      grow: true,
      cell: (build) => (
        <button type="button" className={styles.open} onClick={() => setOpened(buildKey(build))}>
          {build.view}
        </button>
      ),
    },
    { id: 'state', header: t`State`, width: 130, cell: (build) => <BuildStateBadge build={build} /> },
    { id: 'version', header: t`Version`, width: 80, align: 'end', cell: ({ version }) => version },
    { id: 'generation', header: t`Generation`, width: 100, align: 'end', cell: ({ generation }) => generation },
    { id: 'progress', header: t`Position`, width: 150, cell: (build) => <BuildProgress build={build} /> },
    {
      id: 'since',
      header: t`Since`,
      width: 110,
      cell: ({ switchedAt, startedAt }) => <AgeText iso={switchedAt ?? startedAt} />,
    },
    {
      id: 'differs',
      header: t`Differences`,
      width: 110,
      align: 'end',
      cell: (build) => {
        const count = differences(build)
        return count === null ? '' : formatCount(count, intlLocale())
      },
    },
    {
      id: 'trouble',
      header: t`In the way`,
      width: 220,
      grow: true,
      cell: ({ refusal, lastError }) => <span className={styles.clip}>{refusal || lastError}</span>,
    },
    {
      id: 'actions',
      header: t`Actions`,
      width: 130,
      cell: ({ view, state }) => state === 'LIVE' && <RebuildButton view={view} underWay={isBuilding(builds, view)} />,
    },
  ]

  return (
    <>
      <Table
        label={t`Views`}
        columns={columns}
        rows={builds}
        rowKey={buildKey}
        rowName={({ view, generation }) => `${view} ${generation}`}
        rowTone={({ refusal }) => (refusal ? 'danger' : undefined)}
        onOpen={(build) => setOpened(buildKey(build))}
        empty={
          <EmptyState icon="console" title={<Trans>No view is known</Trans>}>
            <Trans>They are listed as soon as who fills them has started.</Trans>
          </EmptyState>
        }
      />
      {shown && <BuildDrawer build={shown} onClose={() => setOpened(undefined)} />}
    </>
  )
}
