import { Plural, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { IconButton } from '../IconButton.tsx'
import styles from './BulkBar.module.css'

type Props = { count: number; onClear: () => void; children: ReactNode }

/** What can be done with the selected rows, over the foot of the table. */
export function BulkBar({ count, onClear, children }: Props) {
  const { t } = useLingui()
  return (
    <div role="toolbar" aria-label={t`Selected rows`} className={styles.bar}>
      <span className={styles.count} role="status">
        <Plural value={count} one="# selected" other="# selected" />
      </span>
      {children}
      <IconButton icon="close" label={t`Select none`} size="sm" onClick={onClear} />
    </div>
  )
}
