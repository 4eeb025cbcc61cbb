import { Trans, useLingui } from '@lingui/react/macro'
import { DateText } from '../../../components/ui/DateText.tsx'
import { Icon } from '../../../components/ui/Icon.tsx'
import { VisuallyHidden } from '../../../components/ui/VisuallyHidden.tsx'
import type { CellChange, Line } from '../data/order.ts'
import { changeReasonWords } from '../order-words.ts'
import { changeSays, sizeOf } from './event-changes.ts'
import styles from './timeline.module.css'

/** `M  12 → 8  Out of stock`, `M  12, ships 15 Sept  Late from the factory`. */
export function ChangeText({ change, line }: { change: CellChange; line: Line | undefined }) {
  const { i18n } = useLingui()
  const { units, date } = changeSays(change)
  return (
    <p className={styles.change}>
      <span className={styles.size}>{sizeOf(line, change)}</span>
      {units ? (
        <span className={styles.arrow}>
          <VisuallyHidden>
            <Trans>ordered</Trans>{' '}
          </VisuallyHidden>
          <span className={styles.before}>{units.before}</span>
          <Icon name="arrowRight" size={12} />
          <VisuallyHidden>
            {' '}
            <Trans>confirmed</Trans>{' '}
          </VisuallyHidden>
          <span className={styles.after}>{units.after}</span>
        </span>
      ) : (
        <span>{change.after}</span>
      )}
      {date && (
        <span>
          <Trans>
            ships <DateText iso={date.after} />
          </Trans>
        </span>
      )}
      {change.reason && <span>{i18n._(changeReasonWords[change.reason])}</span>}
    </p>
  )
}
