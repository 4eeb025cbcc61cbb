import { Trans, useLingui } from '@lingui/react/macro'
import { TermsChange } from '../../components/terms/TermsChange.tsx'
import { TermsList } from '../../components/terms/TermsList.tsx'
import { Notice } from '../../components/ui/Notice.tsx'
import { Section } from '../../components/ui/Section.tsx'
import { termsDifferences } from '../../lib/connections/terms-rows.ts'
import { Moment } from './ChangedBy.tsx'
import styles from './AsOf.module.css'
import type { AsOf } from './data/as-of-api.ts'

/** The terms that held, and in what those of now differ. */
export function TermsSection({ asOf: { then, now } }: { asOf: AsOf }) {
  const { t, i18n } = useLingui()
  const differences = then.terms && now.terms ? termsDifferences(then.terms.terms, now.terms.terms, i18n) : []
  return (
    <Section title={<Trans>Terms</Trans>}>
      {then.terms ? (
        <>
          <ul className={styles.notes}>
            <li>
              <Trans>
                Revision {then.terms.revision}, since <Moment iso={then.terms.at} />
              </Trans>
              {then.terms.actor && ` · ${then.terms.actor.name}, ${then.terms.actor.organisationName}`}
            </li>
            {then.terms.status === 'SUSPENDED' && (
              <li>
                <Trans>The connection was suspended: read, but no new orders.</Trans>
              </li>
            )}
          </ul>
          <TermsList terms={then.terms.terms} />
        </>
      ) : (
        <Notice tone="info">
          <Trans>The two were not connected at this moment.</Trans>
        </Notice>
      )}
      {then.terms &&
        (!now.terms ? (
          <Notice tone="info">
            <Trans>The two are not connected now.</Trans>
          </Notice>
        ) : differences.length > 0 ? (
          <TermsChange differences={differences} label={t`Terms then and now`} />
        ) : (
          <p className={styles.small}>
            <Trans>The terms are the same now.</Trans>
          </p>
        ))}
    </Section>
  )
}
