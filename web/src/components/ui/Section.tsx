import { type ReactNode, useId } from 'react'
import styles from './Section.module.css'

type Props = {
  title: ReactNode
  actions?: ReactNode
  /** A card on the canvas; without it, bare. */ card?: boolean
  children: ReactNode
}

/** A named part of a page. */
export function Section({ title, actions, card = true, children }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={card ? `${styles.section} ${styles.card}` : styles.section}>
      <header className={styles.header}>
        <h2 id={id}>{title}</h2>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </section>
  )
}
