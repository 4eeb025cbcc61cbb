import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Thread } from '../../components/ui/Thread.tsx'
import { Cloth } from './Cloth.tsx'
import styles from './SessionFrame.module.css'

/** The page before one is inside: cloth on the left, its selvedge, and on the right what is asked. */
export function SessionFrame({ children }: { children: ReactNode }) {
  return (
    <div className={styles.page}>
      <header className={styles.cloth}>
        <Cloth />
        <p className={styles.word}>Selvedge</p>
        <div className={styles.claim}>
          <p className={styles.headline}>
            <Trans>Every style, every size, one order pad.</Trans>
          </p>
          <p className={styles.sub}>
            <Trans>
              Where brands and the shops that carry them write the season together, with live availability in every
              cell.
            </Trans>
          </p>
        </div>
        <Thread along="vertical" className={styles.edge} />
      </header>
      <main className={styles.main}>
        <div className={styles.form}>{children}</div>
      </main>
    </div>
  )
}
