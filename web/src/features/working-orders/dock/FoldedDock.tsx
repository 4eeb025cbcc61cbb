import { useLingui } from '@lingui/react/macro'
import { windowDates } from '../../../components/product/window-text.ts'
import { Icon } from '../../../components/ui/Icon.tsx'
import { IconButton } from '../../../components/ui/IconButton.tsx'
import { Money } from '../../../components/ui/Money.tsx'
import type { DockData } from './DockBody.tsx'
import { foldDock } from './dock-fold.ts'
import { firstWindow } from './first-window.ts'
import styles from './Dock.module.css'
import { MissingText } from './MissingText.tsx'

type Props = { dock: DockData | null; canOpen: boolean; onPeek: () => void }

/** The dock on 48 px: total, minimum and window stay in sight, written upwards. */
export function FoldedDock({ dock, canOpen, onPeek }: Props) {
  const { t } = useLingui()
  const window = dock && firstWindow(dock)
  return (
    <div className={styles.folded}>
      <IconButton
        icon="chevronLeft"
        label={t`Show the working order`}
        size="sm"
        onClick={() => (canOpen ? foldDock(false) : onPeek())}
      />
      <Icon name="pad" size={20} />
      {dock && (
        <p className={styles.upwards}>
          {dock.totals.map(({ value }) => (
            <strong key={value.currency}>
              <Money {...value} whole />
            </strong>
          ))}
          <MissingText dock={dock} />
          {window && <span>{windowDates(window, new Date())}</span>}
        </p>
      )}
    </div>
  )
}
