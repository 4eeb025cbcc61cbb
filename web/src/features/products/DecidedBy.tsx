import { Trans } from '@lingui/react/macro'
import { AgeText } from '../../components/ui/AgeText.tsx'
import type { DecidedByFieldsFragment } from '../../gen/graphql.ts'
import styles from './DecidedBy.module.css'

/** The event behind a fact: which call, file or page, its line, who, when. The id finds it in one's own logs. */
export function DecidedBy({ by: { operation, line, actor, at, eventId } }: { by: DecidedByFieldsFragment }) {
  return (
    <span className={styles.by} title={eventId}>
      {operation && <code>{operation}</code>}
      {line !== null && line !== undefined && (
        <span>
          <Trans>line {line}</Trans>
        </span>
      )}
      <span>{actor}</span>
      <AgeText iso={at} />
    </span>
  )
}
