import { Trans } from '@lingui/react/macro'
import { Button } from '../../../components/ui/Button.tsx'
import { Notice } from '../../../components/ui/Notice.tsx'
import type { Order } from '../data/order.ts'
import { EventItem } from '../timeline/EventItem.tsx'
import timeline from '../timeline/timeline.module.css'
import type { OrderDraft } from './use-order-draft.ts'

/** Somebody was faster while something here is unsent: what happened, and that nothing typed is lost. */
export function ChangedMeanwhile({ order, draft }: { order: Order; draft: OrderDraft }) {
  if (draft.news.length === 0) return null
  const still = order.actions.length > 0
  return (
    <Notice
      tone="warn"
      live
      title={<Trans>The order changed meanwhile: look again</Trans>}
      action={
        <Button
          size="sm"
          onClick={() => {
            draft.lookedAgain()
            if (!still) draft.clear()
          }}
        >
          <Trans>I have looked</Trans>
        </Button>
      }
    >
      {still && draft.unsent && (
        <p>
          <Trans>What you wrote is kept. Check it against what happened, then send it.</Trans>
        </p>
      )}
      <ol className={timeline.list}>
        {draft.news.map((event) => (
          <EventItem key={event.id} event={event} order={order} />
        ))}
      </ol>
    </Notice>
  )
}
