import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useParams } from '@tanstack/react-router'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../../components/ui/ErrorState.tsx'
import { Page } from '../../../components/ui/Page.tsx'
import { Loading, TextSkeleton } from '../../../components/ui/Skeleton.tsx'
import { useConnectionPageQuery } from '../data/connections-api.ts'
import { ConnectionBadge } from '../LookBadge.tsx'
import { ConnectionActions } from './ConnectionActions.tsx'
import { ConnectionBody } from './ConnectionBody.tsx'

/** A connection as the brand keeps it: terms, their history, and what can be done. */
export function ConnectionPage() {
  const { t } = useLingui()
  const { connectionId } = useParams({ from: '/signed-in/connections/$connectionId' })
  const { currentData: data, error, refetch, isFetching } = useConnectionPageQuery({ id: connectionId })
  const connection = data?.connection
  return (
    <Page
      title={connection?.retailer.name ?? t`Connection`}
      back={
        <Link
          to="/connections"
          search={{
            tab: connection?.status === 'SUSPENDED' ? 'suspended' : connection?.status === 'ENDED' ? 'ended' : 'active',
          }}
        >
          <Trans>Connections</Trans>
        </Link>
      }
      meta={
        connection && (
          <>
            <ConnectionBadge status={connection.status} />
            {connection.terms.customerCode && <span>{connection.terms.customerCode}</span>}
          </>
        )
      }
      actions={connection && <ConnectionActions connection={connection} />}
    >
      {error && !data ? (
        <ErrorState error={error} onRetry={refetch} busy={isFetching} />
      ) : !data ? (
        <Loading>
          <TextSkeleton lines={10} />
        </Loading>
      ) : connection ? (
        <ConnectionBody key={connection.id} connection={connection} />
      ) : (
        <EmptyState icon="search" title={<Trans>There is no such connection</Trans>}>
          <Trans>The address may be old, or the connection is not yours.</Trans>
        </EmptyState>
      )}
    </Page>
  )
}
