import { Trans } from '@lingui/react/macro'
import { ButtonLink } from '../../components/ui/ButtonLink.tsx'
import { EmptyState } from '../../components/ui/EmptyState.tsx'
import { useViewer } from '../../lib/viewer/viewer-context.ts'
import styles from './windows.module.css'

/** The fields a window needs, as the API takes them; nothing here is translated. */
const example = `POST /api/v1/windows
Authorization: Bearer <API key>

[{ "code": "AW27-D1", "name": "AW27 Drop 1", "kind": "pre-order",
   "startShip": "2027-07-01", "completeShip": "2027-07-31",
   "orderCutoff": "2027-01-30T23:00:00Z", "minimumDays": 5,
   "seasons": ["AW27"] }]`

export function NoWindows() {
  const owner = useViewer().role === 'OWNER'
  return (
    <EmptyState
      icon="window"
      title={<Trans>No delivery windows yet</Trans>}
      action={
        owner && (
          <ButtonLink to="/team" search={{ tab: 'keys' }} variant="primary" icon="key">
            <Trans>Make an API key</Trans>
          </ButtonLink>
        )
      }
    >
      <p>
        <Trans>
          Retailers order into windows: without one nothing can be ordered. Your own system sends them; all fields are
          described at <a href="/api/docs">/api/docs</a>.
        </Trans>{' '}
        {!owner && <Trans>An owner of your brand makes the key for it.</Trans>}
      </p>
      <pre className={styles.example} tabIndex={0}>
        {example}
      </pre>
    </EmptyState>
  )
}
