import { Plural, Trans } from '@lingui/react/macro'
import { Badge } from '../../../components/ui/Badge.tsx'
import { Button } from '../../../components/ui/Button.tsx'
import { Money } from '../../../components/ui/Money.tsx'
import { Thread } from '../../../components/ui/Thread.tsx'
import type { PadOrderFragment, PlacedPartFragment, ReviewPartFragment } from '../../../gen/graphql.ts'
import type { CellQueue } from '../../../lib/cells/cell-queue.ts'
import { thingsToMend } from '../domain/things-to-mend.ts'
import { Minimum } from '../part/Minimum.tsx'
import { type OwnAddress, PartFields } from '../part/PartFields.tsx'
import { ChangedNotice } from './ChangedNotice.tsx'
import { Deliveries } from './Deliveries.tsx'
import type { LineNames } from './problem-labels.ts'
import { Problems } from './Problems.tsx'
import styles from './review.module.css'

type Props = {
  part: ReviewPartFragment
  order: PadOrderFragment
  addresses: readonly OwnAddress[]
  names: LineNames
  queue: CellQueue
  result: PlacedPartFragment | undefined
  /** Why nothing can be placed at this moment. */
  notNow: string | undefined
  onPlace: () => void
  onAgree: (receipt: string) => void
  onForget: () => void
}

/** One brand's part: what would be ordered, where it goes, what is wrong, and the button that places it. */
export function PartReview(props: Props) {
  const { part, order, addresses, names, queue, result, notNow, onPlace, onAgree, onForget } = props
  const head = order.parts.find((each) => each.brandId === part.brandId)
  const { problems } = part
  const toMend = thingsToMend(problems)
  return (
    <section className={styles.part} aria-labelledby={`review-${part.brandId}`}>
      <header className={styles.head}>
        <div>
          <h2 id={`review-${part.brandId}`} className={styles.brand}>
            {part.brandName}
          </h2>
          <Thread className={styles.thread} />
        </div>
        <p className={styles.value}>
          <strong>
            <Money {...part.value} />
          </strong>{' '}
          <Plural value={part.units} one="# unit" other="# units" /> <Trans>excl. VAT</Trans>
        </p>
        {part.placeable ? (
          <Badge tone="ok" icon="check">
            <Trans>Ready to place</Trans>
          </Badge>
        ) : (
          <Badge tone="danger" icon="alert">
            {toMend > 0 ? (
              <Plural value={toMend} one="# thing to mend" other="# things to mend" />
            ) : (
              <Trans>Not ready to place</Trans>
            )}
          </Badge>
        )}
      </header>
      <Minimum minor={part.value.minor} minimum={part.minimum} />
      {result?.outcome === 'CHANGED' && (
        <ChangedNotice
          result={result}
          currency={part.currency}
          names={names}
          notNow={notNow}
          onAgree={onAgree}
          onBack={onForget}
        />
      )}
      <Problems part={part} order={order} names={names} queue={queue} refused={result?.outcome === 'REFUSED'} />
      <div className={styles.columns}>
        <Deliveries part={part} />
        {head && (
          <PartFields
            workingOrderId={order.id}
            part={head}
            addresses={addresses}
            shipToMissing={problems.some(({ code }) => code === 'NO_SHIP_TO')}
          />
        )}
      </div>
      {result?.outcome !== 'CHANGED' && (
        <footer className={styles.foot}>
          <Button
            variant="primary"
            icon="send"
            disabledReason={part.placeable ? notNow : problems[0]?.message}
            onClick={onPlace}
          >
            <Trans>Place order with {part.brandName}</Trans>
          </Button>
        </footer>
      )}
    </section>
  )
}
