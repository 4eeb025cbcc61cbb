import { Trans, useLingui } from '@lingui/react/macro'
import { AgeText } from '../../../components/ui/AgeText.tsx'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../../components/ui/ErrorState.tsx'
import { Table } from '../../../components/ui/table/Table.tsx'
import type { Column } from '../../../components/ui/table/table-types.ts'
import { type Build, buildKey } from '../builds/build.ts'
import { useViewBuildsQuery } from '../data/builds-api.ts'

/** Which version and generation of each view people see. */
export function ViewVersions() {
  const { t } = useLingui()
  const { data, error, refetch, isFetching } = useViewBuildsQuery()
  if (error && !data) return <ErrorState error={error} onRetry={refetch} busy={isFetching} />
  const columns: Column<Build>[] = [
    { id: 'view', header: t`View`, width: 200, grow: true, cell: ({ view }) => view },
    { id: 'version', header: t`Version`, width: 100, align: 'end', cell: ({ version }) => version },
    { id: 'generation', header: t`Generation`, width: 100, align: 'end', cell: ({ generation }) => generation },
    {
      id: 'since',
      header: t`Since`,
      width: 140,
      cell: ({ switchedAt, startedAt }) => <AgeText iso={switchedAt ?? startedAt} />,
    },
  ]
  return (
    <Table
      label={t`Views that are live`}
      columns={columns}
      rows={data?.viewBuilds.filter(({ state }) => state === 'LIVE')}
      rowKey={buildKey}
      rowName={({ view }) => view}
      empty={
        <EmptyState icon="console" title={<Trans>No view is known</Trans>}>
          <Trans>They are listed as soon as the projector has started.</Trans>
        </EmptyState>
      }
    />
  )
}
