import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Button } from '../../../components/ui/Button.tsx'
import { Dialog } from '../../../components/ui/Dialog.tsx'
import { Notice } from '../../../components/ui/Notice.tsx'
import { skipWords } from '../order-words.ts'
import styles from './list.module.css'

export type Outcome = {
  confirmed: { id: string; number: string; otherName: string }[]
  /** `number`: unknown when the order was not on the page. */
  skipped: { id: string; number: string | undefined; reason: string }[]
}

/** What became of each order of a bulk confirmation. */
export function ConfirmedDialog({
  outcome: { confirmed, skipped },
  onClose,
}: {
  outcome: Outcome
  onClose: () => void
}) {
  const { i18n } = useLingui()
  return (
    <Dialog
      open
      onClose={onClose}
      title={
        <Plural
          value={confirmed.length}
          _0="No order was confirmed"
          one="# order is confirmed"
          other="# orders are confirmed"
        />
      }
      footer={
        <Button variant="primary" onClick={onClose} data-autofocus>
          <Trans>Done</Trans>
        </Button>
      }
    >
      <div className={styles.results}>
        {confirmed.length > 0 && (
          <ul>
            {confirmed.map(({ id, number, otherName }) => (
              <li key={id}>
                <Link to="/orders/$orderId" params={{ orderId: id }}>
                  {number}
                </Link>{' '}
                {otherName}
              </li>
            ))}
          </ul>
        )}
        {skipped.length > 0 && (
          <Notice
            tone="warn"
            title={<Plural value={skipped.length} one="# order was left out" other="# orders were left out" />}
          >
            <ul>
              {skipped.map(({ id, number, reason }) => (
                <li key={id}>
                  <Link to="/orders/$orderId" params={{ orderId: id }}>
                    {number ?? <Trans>Open the order</Trans>}
                  </Link>
                  : {i18n._(skipWords(reason))}
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
    </Dialog>
  )
}
