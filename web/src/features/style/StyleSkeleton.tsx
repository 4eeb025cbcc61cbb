import { Loading, RowSkeletons, Skeleton, TextSkeleton } from '../../components/ui/Skeleton.tsx'
import styles from './StyleView.module.css'

export function StyleSkeleton() {
  return (
    <Loading>
      <div className={styles.top}>
        <div className={styles.gallery}>
          <div className={styles.bone}>
            <Skeleton height="100%" radius="cell" />
          </div>
        </div>
        <div className={styles.info}>
          <Skeleton width={160} height={20} />
          <Skeleton width={280} height={55} />
          <Skeleton width={320} height={44} />
          <TextSkeleton lines={4} />
        </div>
      </div>
      <RowSkeletons count={5} columns={9} />
    </Loading>
  )
}
