import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { ConfirmDialog } from '../../../components/ui/ConfirmDialog.tsx'
import { errorText } from '../../../components/ui/error-text.ts'
import { useToast } from '../../../lib/toasts/use-toast.ts'
import { useConfirmCleanOrdersMutation } from '../data/decisions-api.ts'
import type { Outcome } from './ConfirmedDialog.tsx'
import type { OrderRow } from './order-columns.tsx'

type Props = {
  /** How many will be confirmed. */
  count: number
  /** Those chosen in the list; without it all that wait. */
  selected?: readonly OrderRow[]
  /** What became of each; the page shows it, since the list may be empty by then. */
  onConfirmed: (outcome: Outcome) => void
}

/** Confirms what needs no look, as it was ordered. */
export function ConfirmClean({ count, selected, onConfirmed }: Props) {
  const { t } = useLingui()
  const toast = useToast()
  const [asking, setAsking] = useState(false)
  const [confirm] = useConfirmCleanOrdersMutation()

  async function onConfirm() {
    const answer = await confirm(selected ? { orderIds: selected.map(({ id }) => id) } : {})
    if (answer.error) return toast(errorText(answer.error).advice, { tone: 'danger' })
    const result = answer.data.confirmCleanOrders
    if (result.__typename === 'Refused') return toast(result.message, { tone: 'danger' })
    const numbers = new Map(selected?.map(({ id, number }) => [id, number]))
    onConfirmed({
      confirmed: result.confirmed.map(({ id, number, other }) => ({ id, number, otherName: other.name })),
      skipped: result.skipped.map(({ orderId, reason }) => ({ id: orderId, number: numbers.get(orderId), reason })),
    })
  }

  const left = selected ? selected.length - count : 0
  return (
    <>
      <Button
        variant="primary"
        icon="checkCircle"
        onClick={() => setAsking(true)}
        disabledReason={count === 0 ? t`No order is clean: each has a note or sizes above availability.` : undefined}
      >
        <Trans>Confirm clean orders ({count})</Trans>
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<Plural value={count} one="Confirm # clean order?" other="Confirm # clean orders?" />}
        effect={
          <>
            <p>
              <Trans>
                Each is confirmed as it was ordered: every line is within availability and none has a note. The
                retailers see it at once.
              </Trans>
            </p>
            {left > 0 && (
              <p>
                <Plural
                  value={left}
                  one="# chosen order is not clean and stays."
                  other="# chosen orders are not clean and stay."
                />
              </p>
            )}
          </>
        }
        confirmLabel={<Plural value={count} one="Confirm # order" other="Confirm # orders" />}
        onConfirm={onConfirm}
      />
    </>
  )
}
