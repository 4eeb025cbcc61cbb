import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { ConfirmDialog } from '../../../components/ui/ConfirmDialog.tsx'
import { Money } from '../../../components/ui/Money.tsx'
import type { PadOrderFragment, ReviewPartFragment } from '../../../gen/graphql.ts'
import styles from './review.module.css'

type Props = {
  parts: readonly ReviewPartFragment[]
  order: PadOrderFragment
  /** Lines without quantities. */
  empty: number
  onClose: () => void
  onPlace: () => Promise<void>
}

/** Asks once, and names what the brands will see. */
export function PlaceDialog({ parts, order, empty, onClose, onPlace }: Props) {
  const { t } = useLingui()
  const names = new Intl.ListFormat(undefined, { type: 'conjunction' }).format(parts.map((part) => part.brandName))
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={parts.length === 1 ? t`Place the order with ${names}?` : t`Place ${parts.length} orders?`}
      effect={
        <div className={styles.effect}>
          <ul>
            {parts.map((part) => (
              <li key={part.brandId}>
                <strong>{part.brandName}</strong> <Plural value={part.units} one="# unit" other="# units" />,{' '}
                <Money {...part.value} /> <Trans>excl. VAT</Trans>
                <PoNumber text={order.parts.find((each) => each.brandId === part.brandId)?.poNumber ?? ''} />
              </li>
            ))}
          </ul>
          <p>
            <Trans>
              {names} will see it at once, and the units are held for you. You can cancel until it is confirmed.
            </Trans>
          </p>
          {empty > 0 && (
            <p>
              <Plural
                value={empty}
                one="# line without sizes stays in this working order."
                other="# lines without sizes stay in this working order."
              />
            </p>
          )}
        </div>
      }
      confirmLabel={<Plural value={parts.length} one="Place order" other="Place # orders" />}
      onConfirm={onPlace}
    />
  )
}

function PoNumber({ text }: { text: string }) {
  return text === '' ? null : (
    <>
      , <Trans>PO number {text}</Trans>
    </>
  )
}
