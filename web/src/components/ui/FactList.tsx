import type { ReactNode } from 'react'
import styles from './FactList.module.css'

type Props = {
  /** One without a value is left out. */
  facts: readonly { label: string; value: ReactNode }[]
}

/** What is known of somebody: one under the other, each under its name. */
export function FactList({ facts }: Props) {
  return (
    <dl className={styles.facts}>
      {facts.map(
        ({ label, value }) =>
          value && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
