import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { Button } from '../../../components/ui/Button.tsx'
import { errorText } from '../../../components/ui/error-text.ts'
import { IconButton } from '../../../components/ui/IconButton.tsx'
import { saveFile } from '../../../lib/files/save-file.ts'
import { useToast } from '../../../lib/toasts/use-toast.ts'
import type { Order } from '../data/order.ts'
import { useLazyOrderSheetQuery } from '../data/orders-api.ts'
import type { Asking } from './use-order-draft.ts'

type Props = { order: Order; mode: 'read' | 'confirm' | 'ship'; onAsk: (what: Asking) => void }

/** Only what this viewer may do with the order now. What needs the lines (confirming, answering) stands with them. */
export function OrderActions({ order: { id, actions }, mode, onAsk }: Props) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const toast = useToast()
  const [sheet, { isFetching }] = useLazyOrderSheetQuery()

  async function download() {
    const { data, error } = await sheet({ id })
    if (!data?.orderCsv) return toast(errorText(error).advice, { tone: 'danger' })
    saveFile(data.orderCsv.fileName, data.orderCsv.text, 'text/csv;charset=utf-8')
  }

  return (
    <>
      <IconButton icon="print" label={t`Print`} onClick={() => window.print()} />
      <IconButton icon="download" label={t`Download as CSV`} aria-busy={isFetching} onClick={download} />
      {actions.includes('CANCEL') && (
        <Button icon="cancel" onClick={() => onAsk('cancel')}>
          <Trans>Cancel the order</Trans>
        </Button>
      )}
      {actions.includes('REJECT') && (
        <Button icon="reject" onClick={() => onAsk('reject')}>
          <Trans>Reject</Trans>
        </Button>
      )}
      {actions.includes('CLOSE_SHORT') && (
        <Button icon="closed" onClick={() => onAsk('close-short')}>
          <Trans>Close short</Trans>
        </Button>
      )}
      {actions.includes('SHIP') && mode !== 'ship' && (
        <Button
          variant="primary"
          icon="shipped"
          onClick={() => navigate({ to: '/orders/$orderId', params: { orderId: id }, search: { do: 'ship' } })}
        >
          <Trans>Ship</Trans>
        </Button>
      )}
    </>
  )
}
