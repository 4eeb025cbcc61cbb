import { Trans } from '@lingui/react/macro'
import { AgeText } from '../../components/ui/AgeText.tsx'
import { Icon } from '../../components/ui/Icon.tsx'
import { VisuallyHidden } from '../../components/ui/VisuallyHidden.tsx'
import { useNow } from '../../lib/format/use-now.ts'
import styles from './SupplyAge.module.css'

const dayMs = 86_400_000

/** How old a brand's own figure is; marked from the second day on. */
export function SupplyAge({ iso }: { iso: string }) {
  const now = useNow(60_000)
  if (now.getTime() - Date.parse(iso) <= dayMs) return <AgeText iso={iso} />
  return (
    <span className={styles.old}>
      <Icon name="clock" size={12} />
      <VisuallyHidden>
        <Trans>Older than a day:</Trans>{' '}
      </VisuallyHidden>
      <AgeText iso={iso} />
    </span>
  )
}
