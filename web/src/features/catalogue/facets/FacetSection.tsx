import { type ReactNode, useState } from 'react'
import { Icon } from '../../../components/ui/Icon.tsx'
import styles from './Facets.module.css'

type Props = {
  title: string
  /** How many are chosen; shown while folded. */
  chosen: number
  folded?: boolean
  children: ReactNode
}

/** One facet: its name folds it. */
export function FacetSection({ title, chosen, folded = false, children }: Props) {
  const [open, setOpen] = useState(!folded || chosen > 0)
  return (
    <fieldset className={styles.section}>
      <legend className={styles.legend}>
        <button type="button" className={styles.title} aria-expanded={open} onClick={() => setOpen(!open)}>
          <span>{title}</span>
          {!open && chosen > 0 && <span className={styles.chosen}>{chosen}</span>}
          <Icon name={open ? 'chevronUp' : 'chevronDown'} size={12} />
        </button>
      </legend>
      {open && <div className={styles.body}>{children}</div>}
    </fieldset>
  )
}
