import { Trans, useLingui } from '@lingui/react/macro'
import type { PadOrderFragment } from '../../../gen/graphql.ts'
import { usePadState } from './pad-context.ts'
import { PartCard } from './PartCard.tsx'
import styles from './PartsPanel.module.css'
import { Shelf } from './Shelf.tsx'
import type { OpenPad } from './use-open-pad.ts'

type Props = Pick<OpenPad, 'check' | 'places'> & { order: PadOrderFragment }

/** What the brands' parts come to, and where they go. */
export function PartsPanel({ order, check, places }: Props) {
  const { t } = useLingui()
  const parts = usePadState((state) => state.parts)
  const shelved = order.lines.filter((line) => line.shelved)
  return (
    <div role="group" aria-label={t`Totals and delivery per brand`} className={styles.panel}>
      {parts.map((part) => (
        <PartCard
          key={part.brandId}
          part={part}
          head={order.parts.find((each) => each.brandId === part.brandId)}
          checked={check?.parts.find((each) => each.brandId === part.brandId)}
          workingOrderId={order.id}
          addresses={places?.addresses ?? []}
        />
      ))}
      {shelved.length > 0 && <Shelf lines={shelved} />}
      <p className={styles.foot}>
        <Trans>All values excl. VAT.</Trans>
      </p>
    </div>
  )
}
