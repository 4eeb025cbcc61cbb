import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { TermsHistory } from '../../../components/terms/TermsHistory.tsx'
import { TermsList } from '../../../components/terms/TermsList.tsx'
import { Button } from '../../../components/ui/Button.tsx'
import { ButtonLink } from '../../../components/ui/ButtonLink.tsx'
import { DateText } from '../../../components/ui/DateText.tsx'
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
        <dl className={styles.facts}>
          <div>
            <dt>{t`Country`}</dt>
            <dd>{countryName(retailer.country, intlLocale())}</dd>
          </div>
          {retailer.website && (
            <div>
              <dt>{t`Web site`}</dt>
              <dd>
                <SiteLink url={retailer.website} />
              </dd>
            </div>
          )}
          <div>
            <dt>{t`Connected since`}</dt>
            <dd>
              <DateText iso={agreedAt} />
            </dd>
          </div>
          <div>
            <dt>{t`Open doors`}</dt>
            <dd>
              {doors.length === 0 ? (
                t`none yet`
              ) : (
                <ul>
                  {doors.map(({ id, code, name, city }) => (
                    <li key={id}>{[`${code} · ${name}`, city].filter(Boolean).join(', ')}</li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
          {retailer.introduction && (
            <div>
              <dt>{t`About itself`}</dt>
              <dd>{retailer.introduction}</dd>
            </div>
          )}
        </dl>
      </Section>
    </div>
  )
}
