import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { ChangedBy, Moment } from '../ChangedBy.tsx'
import styles from '../AsOf.module.css'
import type { Moment as MomentOf } from '../data/as-of-api.ts'

/** Which lists the prices come from: in which revision, since when, and by what. */
export function ListNotes({ when, lists }: { when: ReactNode; lists: MomentOf['lists'] }) {
  if (lists.length === 0) return null
  return (
    <ul className={styles.notes}>
      {lists.map(({ id, code, name, revision, changed, headKeptFrom }) => (
        <li key={id}>
          {when}: <strong>{name}</strong> ({code}), <Trans>revision {revision}</Trans>
          {changed && (
            <>
              {', '}
              <Trans>
                since <ChangedBy change={changed} />
              </Trans>
            </>
          )}
          {headKeptFrom && (
            <>
              {'. '}
              <Trans>
                Nothing is kept of its validity and tax before <Moment iso={headKeptFrom} />: taken as they were then.
              </Trans>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
