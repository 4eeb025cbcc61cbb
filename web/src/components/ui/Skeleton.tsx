import { useLingui } from '@lingui/react/macro'
import styles from './Skeleton.module.css'
import { VisuallyHidden } from './VisuallyHidden.tsx'

type Props = { width?: number | string; height?: number | string; radius?: 'cell' | 'control' | 'pill' }

/** A grey place for what is coming, of its final size, so that nothing moves when it arrives. */
export function Skeleton({ width = '100%', height = 12, radius = 'control' }: Props) {
  return <span aria-hidden className={`${styles.bone} ${styles[radius]}`} style={{ width, height }} />
}

/** Wraps skeletons and says once that something is loading. */
export function Loading({ what, children }: { what?: string; children: React.ReactNode }) {
  const { t } = useLingui()
  return (
    <div role="status" aria-busy>
      <VisuallyHidden>{what ?? t`Loading`}</VisuallyHidden>
      {children}
    </div>
  )
}

/** Lines of text, the last one shorter. */
export function TextSkeleton({ lines = 3 }: { lines?: number }) {
  return (
    <span aria-hidden className={styles.text}>
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} width={index === lines - 1 ? '60%' : '100%'} />
      ))}
    </span>
  )
}

/** Product cards of the catalogue: 4:5 image and the lines under it. */
export function CardSkeletons({ count = 12 }: { count?: number }) {
  return Array.from({ length: count }, (_, index) => (
    <span key={index} aria-hidden className={styles.card}>
      <span className={`${styles.bone} ${styles.image}`} />
      <Skeleton width="40%" />
      <Skeleton width="85%" height={14} />
      <Skeleton width="60%" />
      <Skeleton width="50%" height={14} />
    </span>
  ))
}

/** Rows of a table of the current row height. */
export function RowSkeletons({ count = 8, columns = 6 }: { count?: number; columns?: number }) {
  return (
    <span aria-hidden className={styles.rows}>
      {Array.from({ length: count }, (_, row) => (
        <span key={row} className={styles.row}>
          {Array.from({ length: columns }, (_, column) => (
            <Skeleton key={column} width={`${45 + ((row * 7 + column * 13) % 40)}%`} />
          ))}
        </span>
      ))}
    </span>
  )
}
