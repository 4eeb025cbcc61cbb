import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { TermsHistory } from '../../../components/terms/TermsHistory.tsx'
import { TermsList } from '../../../components/terms/TermsList.tsx'
import { Button } from '../../../components/ui/Button.tsx'
import { DateText } from '../../../components/ui/DateText.tsx'
import { Notice } from '../../../components/ui/Notice.tsx'
import { Section } from '../../../components/ui/Section.tsx'
import type { OwnConnectionFieldsFragment } from '../../../gen/graphql.ts'
import styles from './BrandPage.module.css'
import { EndDialog } from './EndDialog.tsx'

type Props = { name: string; connection: OwnConnectionFieldsFragment }

/** The own terms, how they came about, and the way out. */
export function ConnectionPanel({ name, connection }: Props) {
  const [ending, setEnding] = useState(false)
  const { agreedAt, revision, status, terms, history, actions } = connection
  return (
    <>
      {status === 'SUSPENDED' && (
        <Notice tone="warn" title={<Trans>Suspended by {name}</Trans>}>
          <Trans>
            You still see everything; new orders wait until {name} resumes the connection. Working orders are kept.
          </Trans>
        </Notice>
      )}
      <Section
        title={<Trans>Your terms</Trans>}
        actions={
          actions.includes('DISCONNECT') && (
            <Button variant="quiet" onClick={() => setEnding(true)}>
              <Trans>End the connection</Trans>
            </Button>
          )
        }
      >
        <p className={styles.quiet}>
          <Trans>
            Connected since <DateText iso={agreedAt} />, revision {revision}.
          </Trans>
        </p>
        <TermsList terms={terms} />
      </Section>
      <Section title={<Trans>History</Trans>}>
        <TermsHistory history={history} />
      </Section>
      {ending && <EndDialog name={name} connectionId={connection.id} onClose={() => setEnding(false)} />}
    </>
  )
}
