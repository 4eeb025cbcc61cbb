import { Trans } from '@lingui/react/macro'
import { Icon } from '../../components/ui/Icon.tsx'
import { useNow } from '../../lib/format/use-now.ts'
import { selectLive } from '../../lib/live/live-slice.ts'
import { useAppSelector } from '../../lib/store/hooks.ts'
import styles from './ConnectionBanner.module.css'

/** A short loss heals by itself unseen; from 5 s on the page says that it stands still. */
const silentMs = 5_000

export function ConnectionBanner() {
  const live = useAppSelector(selectLive)
  return live.status === 'lost' && live.lostSince ? <Lost since={live.lostSince} /> : null
}

function Lost({ since }: { since: number }) {
  const now = useNow(1_000)
  if (now.getTime() - since < silentMs) return null
  return (
    <div role="status" className={styles.banner}>
      <Icon name="offline" />
      <span>
        <Trans>No live connection. Prices and availability stand still until it is back; what you type is kept.</Trans>
      </span>
    </div>
  )
}
