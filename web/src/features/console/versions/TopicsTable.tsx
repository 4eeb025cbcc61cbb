import { Trans, useLingui } from '@lingui/react/macro'
import { ErrorState } from '../../../components/ui/ErrorState.tsx'
import { Table } from '../../../components/ui/table/Table.tsx'
import type { Column } from '../../../components/ui/table/table-types.ts'
import type { TopicVersionsQuery } from '../../../gen/graphql.ts'
import { formatCount } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import { useTopicVersionsQuery } from '../data/console-api.ts'

type Topic = TopicVersionsQuery['topicVersions'][number]

/** The contract of each topic. */
export function TopicsTable() {
  const { t } = useLingui()
  const { data, error, refetch, isFetching } = useTopicVersionsQuery()
  if (error && !data) return <ErrorState error={error} onRetry={refetch} busy={isFetching} />
  const columns: Column<Topic>[] = [
    { id: 'topic', header: t`Topic`, width: 220, grow: true, cell: ({ name }) => name },
    { id: 'version', header: t`Version`, width: 80, align: 'end', cell: ({ version }) => version },
    { id: 'owner', header: t`Owner`, width: 120, cell: ({ owner }) => owner },
    { id: 'message', header: t`Message`, width: 320, grow: true, cell: ({ messageType }) => messageType },
    { id: 'key', header: t`Key`, width: 130, cell: ({ key }) => key },
    {
      id: 'partitions',
      header: t`Partitions`,
      width: 90,
      align: 'end',
      cell: ({ partitions }) => formatCount(partitions, intlLocale()),
    },
    {
      id: 'cleanup',
      header: t`Kept`,
      width: 170,
      cell: ({ cleanup }) =>
        cleanup === 'COMPACT' ? <Trans>the newest of each key</Trans> : <Trans>all, for a time</Trans>,
    },
    { id: 'since', header: t`Since release`, width: 120, cell: ({ since }) => since ?? <Trans>none yet</Trans> },
  ]
  return (
    <Table
      label={t`Schemas of topics`}
      columns={columns}
      rows={data?.topicVersions}
      rowKey={({ name }) => name}
      rowName={({ name }) => name}
    />
  )
}
