import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { RevisionFieldsFragment } from '../../gen/graphql.ts'
import { termsDifferences } from '../../lib/connections/terms-rows.ts'
import { DateText } from '../ui/DateText.tsx'
import { TermsChange } from './TermsChange.tsx'
import styles from './TermsHistory.module.css'

type Revision = RevisionFieldsFragment

/** Who changed what, and when; the newest first, the same for both sides. */
export function TermsHistory({ history }: { history: readonly Revision[] }) {
  const { t, i18n } = useLingui()
  return (
    <ol className={styles.history}>
      {history.map((revision, index) => {
        const before = history[index + 1]
        const differences = before ? termsDifferences(before.terms, revision.terms, i18n) : []
        const { actor, at, note } = revision
        return (
          <li key={revision.revision} className={styles.revision}>
            <p className={styles.head}>
              <strong>
                <What revision={revision} before={before} changes={differences.length} />
              </strong>
              <span className={styles.who}>
                <DateText iso={at} />
                {actor && (
                  <Trans>
                    , {actor.name}, {actor.organisationName}
                  </Trans>
                )}
              </span>
            </p>
            {note && <p className={styles.note}>{note}</p>}
            {differences.length > 0 && (
              <TermsChange differences={differences} label={t`Changes of revision ${revision.revision}`} />
            )}
          </li>
        )
      })}
    </ol>
  )
}

function What({ revision, before, changes }: { revision: Revision; before: Revision | undefined; changes: number }) {
  if (!before) return <Trans>Connected</Trans>
  if (revision.status !== before.status) {
    if (revision.status === 'SUSPENDED') return <Trans>Suspended</Trans>
    return revision.status === 'ENDED' ? <Trans>Ended</Trans> : <Trans>Resumed</Trans>
  }
  return changes > 0 ? (
    <Plural value={changes} one="# term changed" other="# terms changed" />
  ) : (
    <Trans>Confirmed unchanged</Trans>
  )
}
