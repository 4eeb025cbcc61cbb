import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { Badge } from '../../../components/ui/Badge.tsx'
import { Icon } from '../../../components/ui/Icon.tsx'
import { Money } from '../../../components/ui/Money.tsx'
import { Loading, TextSkeleton } from '../../../components/ui/Skeleton.tsx'
import type { CheckPadQuery, PadPartFragment } from '../../../gen/graphql.ts'
import { windowText } from '../../../components/product/window-text.ts'
import type { BrandPart } from '../domain/group-rows.ts'
import { unitsOf } from '../../../lib/cells/order-rows.ts'
import { thingsToMend } from '../domain/things-to-mend.ts'
import { Minimum } from '../part/Minimum.tsx'
import type { OwnAddress } from '../part/PartFields.tsx'
import { usePad, usePadState } from './pad-context.ts'
import styles from './PartCard.module.css'

/** Fields that come when they are unfolded. */
const PartFields = lazy(async () => ({ default: (await import('../part/PartFields.tsx')).PartFields }))

type Checked = NonNullable<CheckPadQuery['checkWorkingOrder']>['parts'][number]

type Props = {
  part: BrandPart
  head: PadPartFragment | undefined
  checked: Checked | undefined
  workingOrderId: string
  addresses: readonly OwnAddress[]
}

/** One brand's part: value, minimum, windows; PO number, addresses and note to unfold. */
export function PartCard({ part, head, checked, workingOrderId, addresses }: Props) {
  const pad = usePad()
  const [unfolded, setUnfolded] = useState(false)
  const total = usePadState((state) => state.totals.get(part.brandId))
  const currency = total?.currency || checked?.currency || ''
  const toMend = thingsToMend(checked?.problems ?? [])
  return (
    <section className={styles.card} aria-labelledby={`part-${part.brandId}`}>
      <header className={styles.header}>
        <h2 id={`part-${part.brandId}`} className={styles.brand}>
          {part.brandName}
        </h2>
        {head?.suspended && (
          <Badge tone="danger" icon="lock">
            <Trans>Suspended</Trans>
          </Badge>
        )}
      </header>
      <p className={styles.total}>
        <strong>{currency ? <Money minor={total?.minor ?? 0} currency={currency} /> : '–'}</strong>
        <span>
          <Plural value={total?.units ?? 0} one="# unit" other="# units" />
        </span>
      </p>
      <Minimum minor={total?.minor ?? 0} minimum={checked?.minimum} />
      <ul className={styles.windows}>
        {part.windows.map((group) => (
          <li key={group.id}>
            <span>{group.window ? windowText(group.window, new Date()) : <Trans>No delivery window</Trans>}</span>
            <span>{group.styles.flatMap((style) => style.rows).reduce((sum, row) => sum + unitsOf(row), 0)}</span>
          </li>
        ))}
      </ul>
      {toMend > 0 && pad.data.mayWrite && (
        <Link to="/working-orders/$workingOrderId/review" params={{ workingOrderId }} className={styles.problems}>
          <Icon name="alert" size={12} />
          <Plural value={toMend} one="# thing to mend" other="# things to mend" />
        </Link>
      )}
      {head && (
        <details className={styles.details} onToggle={(event) => event.currentTarget.open && setUnfolded(true)}>
          <summary>
            <Trans>PO number, addresses, note</Trans>
          </summary>
          {unfolded && (
            <Suspense
              fallback={
                <Loading>
                  <TextSkeleton />
                </Loading>
              }
            >
              <PartFields workingOrderId={workingOrderId} part={head} addresses={addresses} />
            </Suspense>
          )}
        </details>
      )}
    </section>
  )
}
