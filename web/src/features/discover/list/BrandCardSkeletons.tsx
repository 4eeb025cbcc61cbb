import { Loading, Skeleton, TextSkeleton } from '../../../components/ui/Skeleton.tsx'
import card from './BrandCard.module.css'
import styles from './DiscoverPage.module.css'

/** Cards of their final height while the brands are on their way. */
export function BrandCardSkeletons() {
  return (
    <Loading>
      <div className={styles.grid}>
        {Array.from({ length: 4 }, (_, index) => (
          <div key={index} className={card.card}>
            <Skeleton height={140} radius="cell" />
            <div className={card.body}>
              <Skeleton width="55%" height={28} />
              <TextSkeleton lines={6} />
            </div>
          </div>
        ))}
      </div>
    </Loading>
  )
}
