import { Trans, useLingui } from '@lingui/react/macro'
import { DateText } from '../../../components/ui/DateText.tsx'
import { Section } from '../../../components/ui/Section.tsx'
import { SiteLink } from '../../../components/ui/SiteLink.tsx'
import { countryName } from '../../../lib/format/names.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import type { Talk } from './TalkBody.tsx'
import styles from './talk.module.css'

/** Who the retailer is, as it says itself. */
export function WhoPanel({ talk }: { talk: Talk }) {
  const { t } = useLingui()
  const { retailer, message, vatNumber, doors, startedAt, startedBy, expiresAt, status } = talk
  const website = talk.website || retailer.website
  const invited = status === 'INVITED'
  return (
    <Section title={<Trans>Who</Trans>}>
      <p className={styles.quiet}>
        <Trans>
          Began <DateText iso={startedAt} /> by {startedBy}.
        </Trans>{' '}
        {expiresAt && (status === 'REQUESTED' || invited) && (
          <Trans>
            Stands until <DateText iso={expiresAt} />.
          </Trans>
        )}
      </p>
      {message && <p className={styles.message}>{message}</p>}
      <dl className={styles.facts}>
        <div>
          <dt>{t`Web site`}</dt>
          <dd>{website ? <SiteLink url={website} /> : t`not given`}</dd>
        </div>
        <div>
          <dt>{t`Country`}</dt>
          <dd>{countryName(retailer.country, intlLocale())}</dd>
        </div>
        {vatNumber && (
          <div>
            <dt>{t`VAT number`}</dt>
            <dd>{vatNumber}</dd>
          </div>
        )}
        {doors.length > 0 && (
          <div>
            <dt>{t`Doors that would sell it`}</dt>
            <dd>
              <ul>
                {doors.map(({ id, code, name, city, country }) => (
                  <li key={id}>
                    {[`${code} · ${name}`, city, countryName(country, intlLocale())].filter(Boolean).join(', ')}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        {retailer.introduction && (
          <div>
            <dt>{t`About itself`}</dt>
            <dd>{retailer.introduction}</dd>
          </div>
        )}
      </dl>
    </Section>
  )
}
