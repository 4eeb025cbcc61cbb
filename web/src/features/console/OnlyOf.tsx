import { Trans } from '@lingui/react/macro'
import { ButtonLink } from '../../components/ui/ButtonLink.tsx'
import styles from './ConsolePage.module.css'
import type { ConsoleTab } from './routes.ts'

/** Says that a table shows a part, and leads to all of it. */
export function OnlyOf({ tab, of }: { tab: ConsoleTab; of: string | undefined }) {
  if (of === undefined) return null
  return (
    <p className={styles.only}>
      <Trans>
        Only what belongs to <strong>{of}</strong>
      </Trans>
      <ButtonLink variant="quiet" size="sm" to="/console" search={{ tab }} replace>
        <Trans>Show all</Trans>
      </ButtonLink>
    </p>
  )
}
