import { useLingui } from '@lingui/react/macro'
import { ErrorState } from '../../components/ui/ErrorState.tsx'
import { Page } from '../../components/ui/Page.tsx'
import { Table } from '../../components/ui/table/Table.tsx'
import { NoWindows } from './NoWindows.tsx'
import { useWindowColumns } from './use-window-columns.tsx'
import { useBrandWindowsQuery } from './windows-api.ts'

/** The brand's delivery windows, those that take orders first. They are written by its own system. */
export function WindowsPage() {
  const { t } = useLingui()
  const columns = useWindowColumns()
  // Windows close by time: whether one is open is asked again while the page is looked at.
  const { data, error, refetch } = useBrandWindowsQuery(undefined, {
    refetchOnMountOrArgChange: true,
    pollingInterval: 30_000,
    skipPollingIfUnfocused: true,
  })
  return (
    <Page title={t`Windows`}>
      {error && !data ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : (
        <Table
          label={t`Delivery windows`}
          columns={columns}
          rows={data?.windows}
          rowKey={({ id }) => id}
          rowName={({ code, name }) => `${code} ${name}`}
          empty={<NoWindows />}
        />
      )}
    </Page>
  )
}
