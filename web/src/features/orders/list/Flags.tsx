import { useLingui } from '@lingui/react/macro'
import { Badge } from '../../../components/ui/Badge.tsx'
import { Tooltip } from '../../../components/ui/Tooltip.tsx'
import type { OrderFlag } from '../../../gen/graphql.ts'
import { flagLooks } from '../order-words.ts'
import styles from './list.module.css'

/** Why somebody has to look. */
export function Flags({ flags }: { flags: readonly OrderFlag[] }) {
  const { i18n } = useLingui()
  if (flags.length === 0) return null
  return (
    <span className={styles.flags}>
      {flags.map((flag) => {
        const { tone, icon, word, about } = flagLooks[flag]
        return (
          <Tooltip key={flag} label={i18n._(about)}>
            <span>
              <Badge tone={tone} icon={icon}>
                {i18n._(word)}
              </Badge>
            </span>
          </Tooltip>
        )
      })}
    </span>
  )
}
