import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { ButtonLink } from '../../../components/ui/ButtonLink.tsx'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'
import { ErrorState } from '../../../components/ui/ErrorState.tsx'
import { Page } from '../../../components/ui/Page.tsx'
import { Table } from '../../../components/ui/table/Table.tsx'
import type { WorkingOrderRowFragment } from '../../../gen/graphql.ts'
import { mayOrder } from '../../../lib/viewer/may-order.ts'
import { useViewer } from '../../../lib/viewer/viewer-context.ts'
import { onPhone, useMedia } from '../data/use-media.ts'
import { useWorkingOrderListQuery } from './list-api.ts'
import { NameDialog } from './NameDialog.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'
import { listColumns } from './list-columns.tsx'
import { useListActions } from './use-list-actions.ts'

type Open = { what: 'new' } | { what: 'rename' | 'remove'; row: WorkingOrderRowFragment }

export function WorkingOrdersPage() {
  const { t, i18n } = useLingui()
  const navigate = useNavigate()
  const { data, error, refetch, isFetching } = useWorkingOrderListQuery(undefined, {
    refetchOnMountOrArgChange: true,
    refetchOnFocus: true,
  })
  const [open, setOpen] = useState<Open | null>(null)
  const phone = useMedia(onPhone)
  const mayWrite = mayOrder(useViewer())
  const actions = useListActions()
  const columns = useMemo(
    () =>
      listColumns(
        {
          activate: (row) => void actions.activate(row),
          rename: (row) => setOpen({ what: 'rename', row }),
          // Nothing is lost with an empty one, so nobody is asked.
          remove: (row) => (row.lines === 0 ? void actions.remove(row) : setOpen({ what: 'remove', row })),
        },
        phone,
      ).filter((column) => mayWrite || column.id !== 'actions'),
    [actions, mayWrite, phone, i18n.locale],
  )
  const toPad = (id: string) => void navigate({ to: '/working-orders/$workingOrderId', params: { workingOrderId: id } })
  const newOne = mayWrite && (
    <Button icon="add" onClick={() => setOpen({ what: 'new' })}>
      <Trans>New working order</Trans>
    </Button>
  )
  return (
    <Page title={t`Working orders`} actions={data && data.workingOrders.length > 0 && newOne}>
      {error && !data ? (
        <ErrorState error={error} onRetry={refetch} busy={isFetching} />
      ) : (
        <Table
          label={t`Working orders`}
          columns={columns}
          rows={data?.workingOrders}
          rowKey={(row) => row.id}
          rowName={(row) => row.name}
          onOpen={(row) => toPad(row.id)}
          empty={
            <EmptyState
              icon="pad"
              title={<Trans>No working orders yet</Trans>}
              action={
                <>
                  <ButtonLink to="/catalogue" variant="primary">
                    <Trans>Go to the catalogue</Trans>
                  </ButtonLink>
                  {newOne}
                </>
              }
            >
              <Trans>
                Add a style in the catalogue, or write a quantity on its page: a working order is made for you.
              </Trans>
            </EmptyState>
          }
        />
      )}
      {open?.what === 'new' && (
        <NameDialog
          title={<Trans>New working order</Trans>}
          optional
          verb={<Trans>Create</Trans>}
          onClose={() => setOpen(null)}
          onName={async (name) => {
            const made = await actions.create(name)
            if ('failure' in made) return made.failure
            toPad(made.id)
            return null
          }}
        />
      )}
      {open?.what === 'rename' && (
        <NameDialog
          title={<Trans>Rename working order</Trans>}
          name={open.row.name}
          verb={<Trans>Rename</Trans>}
          onClose={() => setOpen(null)}
          onName={(name) => actions.rename(open.row, name)}
        />
      )}
      {open?.what === 'remove' && (
        <RemoveDialog row={open.row} onClose={() => setOpen(null)} onRemove={() => actions.remove(open.row)} />
      )}
    </Page>
  )
}
