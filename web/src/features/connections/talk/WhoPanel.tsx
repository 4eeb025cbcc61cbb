import { Trans, useLingui } from '@lingui/react/macro'
import { DateText } from '../../../components/ui/DateText.tsx'
import { FactList } from '../../../components/ui/FactList.tsx'
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
      <FactList
        facts={[
          { label: t`Web site`, value: website ? <SiteLink url={website} /> : t`not given` },
          { label: t`Country`, value: countryName(retailer.country, intlLocale()) },
          { label: t`VAT number`, value: vatNumber },
          {
            label: t`Doors that would sell it`,
            value: doors.length > 0 && (
              <ul>
                {doors.map(({ id, code, name, city, country }) => (
                  <li key={id}>
                    {[`${code} · ${name}`, city, countryName(country, intlLocale())].filter(Boolean).join(', ')}
                  </li>
                ))}
              </ul>
            ),
          },
          { label: t`About itself`, value: retailer.introduction },
        ]}
      />
    </Section>
  )
}
