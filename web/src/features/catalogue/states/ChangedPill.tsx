import { Trans } from '@lingui/react/macro'
import { Icon } from '../../../components/ui/Icon.tsx'
import styles from './States.module.css'

/** Over the grid: nothing moves under the reader's eyes until they ask for it. */
export function ChangedPill({ shown, onClick }: { shown: boolean; onClick: () => void }) {
  return (
    <div role="status" className={styles.pillPlace}>
      {shown && (
        <button type="button" className={styles.pill} onClick={onClick}>
          <Icon name="refresh" />
          <Trans>Results may have changed</Trans>
        </button>
      )}
    </div>
  )
}
