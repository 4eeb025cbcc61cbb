import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../components/ui/Button.tsx'
import type { PadLineFragment } from '../../../gen/graphql.ts'
import { useToast } from '../../../lib/toasts/use-toast.ts'
import { useRemovePadLinesMutation } from '../data/pad-changes.ts'
import { failureOf } from '../data/outcome.ts'
import { usePad } from './pad-context.ts'
import styles from './Shelf.module.css'

/** Lines whose brand or product is gone: kept, named as they were, and left out when placing. */
export function Shelf({ lines }: { lines: readonly PadLineFragment[] }) {
  const { t } = useLingui()
  const pad = usePad()
  const toast = useToast()
  const [removeLines, { isLoading }] = useRemovePadLinesMutation()

  async function clear() {
    const input = { workingOrderId: pad.data.order.id, lineIds: lines.map((line) => line.id) }
    const failure = failureOf(await removeLines({ input }))
    toast(failure ?? t`The shelf is empty.`, failure === null ? {} : { tone: 'danger' })
  }

  return (
    <section className={styles.shelf} aria-labelledby="shelf">
      <h2 id="shelf" className={styles.title}>
        <Trans>No longer available</Trans>
      </h2>
      <p className={styles.why}>
        <Plural
          value={lines.length}
          one="# line is kept here and left out when placing."
          other="# lines are kept here and left out when placing."
        />
      </p>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line.id}>
            <span>{[line.styleName || line.styleNumber, line.colourName].filter(Boolean).join(', ')}</span>
            <span className={styles.meta}>
              {line.brandName} ·{' '}
              {line.shelved === 'NOT_CONNECTED' ? <Trans>no longer connected</Trans> : <Trans>withdrawn</Trans>} ·{' '}
              <Plural value={line.cells.reduce((sum, cell) => sum + cell.quantity, 0)} one="# unit" other="# units" />
            </span>
          </li>
        ))}
      </ul>
      {pad.data.mayWrite && (
        <Button size="sm" icon="trash" busy={isLoading} onClick={() => void clear()}>
          <Trans>Remove them</Trans>
        </Button>
      )}
    </section>
  )
}
