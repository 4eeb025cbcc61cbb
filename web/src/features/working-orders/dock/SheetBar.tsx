import { Plural, Trans } from '@lingui/react/macro'
import { windowText } from '../../../components/product/window-text.ts'
import { Icon } from '../../../components/ui/Icon.tsx'
import { Money } from '../../../components/ui/Money.tsx'
import type { DockData } from './DockBody.tsx'
import { firstWindow } from './first-window.ts'
import styles from './Dock.module.css'
import { MissingText } from './MissingText.tsx'

type Props = { dock: DockData | null; loading: boolean; onOpen: () => void }

/** The dock under a phone's thumb: one line that opens the sheet. */
export function SheetBar({ dock, loading, onOpen }: Props) {
  const window = dock && firstWindow(dock)
  return (
    <button type="button" className={styles.bar} aria-haspopup="dialog" onClick={onOpen}>
      <Icon name="pad" size={20} />
      <span className={styles.barText}>
        {dock ? (
          <>
            <span className={styles.line}>
              <strong>
                {dock.totals.map(({ value }) => (
                  <span key={value.currency}>
                    <Money {...value} />{' '}
                  </span>
                ))}
              </strong>
              <MissingText dock={dock} />
            </span>
            <span className={styles.line}>
              <span>{window && windowText(window, new Date())}</span>
              <Plural value={dock.workingOrder.units} one="# unit" other="# units" />
            </span>
          </>
        ) : (
          !loading && <Trans>No working order yet</Trans>
        )}
      </span>
      <Icon name="chevronUp" />
    </button>
  )
}
