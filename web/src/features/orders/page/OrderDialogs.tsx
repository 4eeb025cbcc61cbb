import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Order } from '../data/order.ts'
import { useCancelOrderMutation, useCloseShortMutation, useRejectOrderMutation } from '../data/decisions-api.ts'
import { changeReasons, changeReasonWords, rejectReasons, rejectReasonWords } from '../order-words.ts'
import { ReasonDialog } from './ReasonDialog.tsx'
import { useDecide } from './use-decide.ts'
import type { OrderDraft } from './use-order-draft.ts'

type Props = { order: Order; side: 'BRAND' | 'RETAILER'; draft: OrderDraft }

/** What is said about the whole order. Each asks once and names what the other side will see. */
export function OrderDialogs({ order, draft }: Props) {
  const { t, i18n } = useLingui()
  const decide = useDecide()
  const [reject] = useRejectOrderMutation()
  const [closeShort] = useCloseShortMutation()
  const [cancel] = useCancelOrderMutation()
  const { asking, setAsking, seen, settled } = draft
  const { number } = order
  const retailer = order.retailer.name
  const brand = order.brand.name
  const about = { orderId: order.id, expectedEvents: seen }
  const close = () => setAsking(undefined)

  if (asking === 'reject') {
    return (
      <ReasonDialog
        title={<Trans>Reject {number}?</Trans>}
        effect={
          <Trans>
            {retailer} sees the rejection and its reason at once. All units become free again. A rejected order does not
            come back.
          </Trans>
        }
        reasons={rejectReasons.map((value) => ({ value, label: i18n._(rejectReasonWords[value]) }))}
        textLabel={t`Message to the retailer`}
        confirmLabel={<Trans>Reject the order</Trans>}
        onClose={close}
        onConfirm={async (reason, text) => {
          settled(await decide(reject, { ...about, reason: reason!, text }, t`${number} is rejected.`))
        }}
      />
    )
  }
  if (asking === 'close-short') {
    return (
      <ReasonDialog
        title={<Trans>Close {number} short?</Trans>}
        effect={
          <>
            <Plural value={order.openUnits} one="# open unit is cancelled" other="# open units are cancelled" />
            {'. '}
            <Trans>{retailer} sees it and the reason at once. A closed order does not open again.</Trans>
          </>
        }
        reasons={changeReasons.map((value) => ({ value, label: i18n._(changeReasonWords[value]) }))}
        textLabel={t`Message to the retailer`}
        confirmLabel={<Trans>Close the order short</Trans>}
        onClose={close}
        onConfirm={async (reason, text) => {
          settled(await decide(closeShort, { ...about, reason: reason!, text }, t`${number} is closed.`))
        }}
      />
    )
  }
  if (asking === 'cancel') {
    return (
      <ReasonDialog
        title={<Trans>Cancel {number}?</Trans>}
        effect={
          <Trans>
            {brand} sees it at once and the units become free for others. It costs nothing while the brand has not
            confirmed. To order again, write and place it anew.
          </Trans>
        }
        reasons={null}
        textLabel={t`Why, for the brand`}
        confirmLabel={<Trans>Cancel the order</Trans>}
        onClose={close}
        onConfirm={async (_reason, text) => {
          settled(await decide(cancel, { ...about, text }, t`${number} is cancelled.`))
        }}
      />
    )
  }
  return null
}
