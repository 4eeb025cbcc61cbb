import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { TermsHistory } from '../../../components/terms/TermsHistory.tsx'
import { TermsList } from '../../../components/terms/TermsList.tsx'
import { Button } from '../../../components/ui/Button.tsx'
import { ButtonLink } from '../../../components/ui/ButtonLink.tsx'
import { DateText } from '../../../components/ui/DateText.tsx'
import { FactList } from '../../../components/ui/FactList.tsx'
import { Notice } from '../../../components/ui/Notice.tsx'
import { Section } from '../../../components/ui/Section.tsx'
import { SiteLink } from '../../../components/ui/SiteLink.tsx'
import type { ConnectionPageFieldsFragment } from '../../../gen/graphql.ts'
import { countryName } from '../../../lib/format/names.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import styles from './connection.module.css'
import { RevisePanel } from './RevisePanel.tsx'

export type OwnConnection = ConnectionPageFieldsFragment

export function ConnectionBody({ connection }: { connection: OwnConnection }) {
  const { t } = useLingui()
  const [revising, setRevising] = useState(false)
  const { retailer, terms, history, status, agreedAt, endedAt, endedReason, revision, actions, doors } = connection
  return (
    <div className={styles.page}>
      <div className={styles.stack}>
        {status === 'SUSPENDED' && (
          <Notice tone="warn" title={<Trans>Suspended</Trans>}>
            <Trans>
              {retailer.name} sees your collection but cannot place orders. Its working orders are kept and marked.
            </Trans>
          </Notice>
        )}
        {status === 'ENDED' && endedAt && (
          <Notice tone="info" title={<Trans>Ended</Trans>}>
            <Trans>
              On <DateText iso={endedAt} />.
            </Trans>{' '}
            {endedReason}
          </Notice>
        )}
        {revising && actions.includes('REVISE_TERMS') ? (
          <RevisePanel connection={connection} onDone={() => setRevising(false)} />
        ) : (
          <Section
            title={<Trans>Terms, revision {revision}</Trans>}
            actions={
              actions.includes('REVISE_TERMS') && (
                <Button icon="edit" onClick={() => setRevising(true)}>
                  <Trans>Change terms</Trans>
                </Button>
              )
            }
          >
            <TermsList terms={terms} />
          </Section>
        )}
        <Section title={<Trans>History, as both sides see it</Trans>}>
          <TermsHistory history={history} />
        </Section>
      </div>
      <Section
        title={<Trans>Retailer</Trans>}
        actions={
          <ButtonLink to="/orders" search={{ status: 'ALL', others: [retailer.id] }} size="sm" icon="order">
            <Trans>Orders</Trans>
          </ButtonLink>
        }
      >
        <FactList
          facts={[
            { label: t`Country`, value: countryName(retailer.country, intlLocale()) },
            { label: t`Web site`, value: retailer.website && <SiteLink url={retailer.website} /> },
            { label: t`Connected since`, value: <DateText iso={agreedAt} /> },
            {
              label: t`Open doors`,
              value:
                doors.length === 0 ? (
                  t`none yet`
                ) : (
                  <ul>
                    {doors.map(({ id, code, name, city }) => (
                      <li key={id}>{[`${code} · ${name}`, city].filter(Boolean).join(', ')}</li>
                    ))}
                  </ul>
                ),
            },
            { label: t`About itself`, value: retailer.introduction },
          ]}
        />
      </Section>
    </div>
  )
}
