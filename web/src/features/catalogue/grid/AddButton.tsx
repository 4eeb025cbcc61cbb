import { useLingui } from '@lingui/react/macro'
import { Icon } from '../../../components/ui/Icon.tsx'
import { Tooltip } from '../../../components/ui/Tooltip.tsx'
import styles from './ProductCard.module.css'

type Props = {
  /** Of the product. */
  name: string
  picked: boolean
  isTabStop: boolean
  onClick: () => void
}

/** Puts the product into the active working order; pressed again takes it out. */
export function AddButton({ name, picked, isTabStop, onClick }: Props) {
  const { t } = useLingui()
  return (
    <Tooltip label={picked ? t`In the working order; press again to take it out` : t`Add to the working order (A)`}>
      <button
        type="button"
        className={picked ? `${styles.add} ${styles.picked}` : styles.add}
        aria-pressed={picked}
        aria-label={t`Add ${name}`}
        tabIndex={isTabStop ? 0 : -1}
        onClick={onClick}
      >
        <Icon name={picked ? 'check' : 'add'} />
      </button>
    </Tooltip>
  )
}
