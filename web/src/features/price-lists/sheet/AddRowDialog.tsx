import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { Dialog } from '../../../components/ui/Dialog.tsx'
import { ErrorState } from '../../../components/ui/ErrorState.tsx'
import { Form } from '../../../components/ui/Form.tsx'
import { Notice } from '../../../components/ui/Notice.tsx'
import { Select } from '../../../components/ui/Select.tsx'
import { Loading, TextSkeleton } from '../../../components/ui/Skeleton.tsx'
import { usePriceRowChoicesQuery } from '../data/price-lists-api.ts'
import { rowName, type ServerRow } from './sheet-row.ts'

interface Props {
  /** Any row of the product. */
  row: ServerRow
  isThere: (rowId: string) => boolean
  onAdd: (row: ServerRow) => void
  onClose: () => void
}

const ALL = '*'

/** A price of its own for one size, or for one window. */
export function AddRowDialog({ row, isThere, onAdd, onClose }: Props) {
  const { t } = useLingui()
  const { data, error, refetch } = usePriceRowChoicesQuery({ productId: row.productId })
  const [sku, setSku] = useState('')
  const [windowId, setWindowId] = useState('')
  const product = { ...row, sku: '', size: '', windowCode: '' }
  const choices = data?.priceRowChoices
  const id = [row.productId, sku, windowId].join('|')

  function submit() {
    if (!choices || isThere(id)) return
    const size = choices.sizes.find((each) => each.sku === sku)?.size ?? ''
    const window = choices.windows.find((each) => each.id === windowId)
    const empty = { published: null, pending: null, removed: false, conflict: false }
    onAdd({ ...row, ...empty, id, sku, size, windowId, windowCode: window?.code ?? '', windowName: window?.name ?? '' })
    onClose()
  }

  return (
    <Dialog open onClose={onClose} size="sm" title={<Trans>Another row for {rowName(product)}</Trans>}>
      {error && <ErrorState error={error} onRetry={refetch} />}
      {!error && !choices && (
        <Loading>
          <TextSkeleton />
        </Loading>
      )}
      {choices && (
        <Form onSubmit={submit}>
          <p>
            <Trans>The most exact row counts: size and window, then window, then size, then the whole product.</Trans>
          </p>
          <Select
            label={t`Size`}
            options={[
              { value: ALL, label: t`All sizes` },
              ...choices.sizes.map((each) => ({ value: each.sku, label: `${each.size} · ${each.sku}` })),
            ]}
            value={sku || ALL}
            onChange={(next) => setSku(next === ALL ? '' : (next ?? ''))}
          />
          <Select
            label={t`Window`}
            options={[
              { value: ALL, label: t`Any window` },
              ...choices.windows.map(({ id, code, name }) => ({ value: id, label: `${code} · ${name}` })),
            ]}
            value={windowId || ALL}
            onChange={(next) => setWindowId(next === ALL ? '' : (next ?? ''))}
          />
          {isThere(id) && (
            <Notice tone="info">
              <Trans>There is a row for this already. Choose a size or a window.</Trans>
            </Notice>
          )}
          <Button
            type="submit"
            variant="primary"
            size="lg"
            disabledReason={isThere(id) ? t`There is a row for this already` : undefined}
          >
            <Trans>Add the row</Trans>
          </Button>
        </Form>
      )}
    </Dialog>
  )
}
