import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useSyncExternalStore } from 'react'
import { Button } from '../../../components/ui/Button.tsx'
import { errorText } from '../../../components/ui/error-text.ts'
import { LateNotice } from '../../../components/ui/LateNotice.tsx'
import { Notice } from '../../../components/ui/Notice.tsx'
import { usePad, usePadState } from './pad-context.ts'
import styles from './PadNotices.module.css'
import { notePrices } from './seen-prices.ts'
import type { OpenPad } from './use-open-pad.ts'

type Props = Pick<OpenPad, 'productError' | 'retry' | 'behindSeconds'> & { refetch: () => unknown }

/** What the buyer has to know before going on: conflicts, new prices, late data. */
export function PadNotices({ productError, retry, behindSeconds, refetch }: Props) {
  const { t } = useLingui()
  const pad = usePad()
  const repriced = usePadState(({ info }) => [...info.values()].filter((each) => each.priceBefore).length)
  const { queue } = pad.data
  // Draws again with every conflict more or less.
  useSyncExternalStore(queue.subscribe, () => queue.all().filter((cell) => cell.conflict || cell.refused).length)
  const conflicts = queue.all().filter((cell) => cell.conflict)
  const refused = queue.all().filter((cell) => cell.refused)
  const takeTheirs = () => {
    queue.drop(conflicts)
    refetch()
  }
  const keepMine = () =>
    pad.write(
      conflicts.map(({ productId, windowId, doorId, sku, quantity, seen, conflict }) => {
        return { productId, windowId, doorId, sku, quantity, seen: conflict?.stored ?? seen }
      }),
    )
  return (
    <div className={styles.notices}>
      {conflicts.length > 0 && (
        <Notice
          tone="danger"
          live
          title={
            <Plural
              value={conflicts.length}
              one="# cell was changed elsewhere"
              other="# cells were changed elsewhere"
            />
          }
          action={
            <span className={styles.actions}>
              <Button size="sm" onClick={takeTheirs}>
                <Trans>Take theirs</Trans>
              </Button>
              <Button size="sm" onClick={keepMine}>
                <Trans>Keep mine</Trans>
              </Button>
            </span>
          }
        >
          <Trans>Go to an outlined cell to see both values, or decide for all of them.</Trans>
        </Notice>
      )}
      {refused.length > 0 && (
        <Notice
          tone="danger"
          live
          title={<Plural value={refused.length} one="# quantity was not taken" other="# quantities were not taken" />}
          action={
            <Button size="sm" onClick={() => queue.drop(refused)}>
              <Trans>Give up</Trans>
            </Button>
          }
        >
          {refused[0]?.refused?.message}
        </Notice>
      )}
      {repriced > 0 && (
        <Notice
          tone="info"
          title={<Plural value={repriced} one="# line has a new price" other="# lines have new prices" />}
          action={
            <Button size="sm" onClick={() => notePrices(pad)}>
              <Trans>Taken note</Trans>
            </Button>
          }
        >
          <Trans>Working orders follow the price list; what is placed keeps its price.</Trans>
        </Notice>
      )}
      {productError && (
        <Notice
          tone="warn"
          live
          title={errorText(productError).title}
          action={
            <Button size="sm" icon="refresh" onClick={retry}>
              <Trans>Try again</Trans>
            </Button>
          }
        >
          {errorText(productError).advice}
        </Notice>
      )}
      <LateNotice what={t`Prices and availability`} behindSeconds={behindSeconds} />
    </div>
  )
}
