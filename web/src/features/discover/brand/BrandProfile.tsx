import { Trans, useLingui } from '@lingui/react/macro'
import { FactList } from '../../../components/ui/FactList.tsx'
import { SiteLink } from '../../../components/ui/SiteLink.tsx'
import type { BrandCardFieldsFragment } from '../../../gen/graphql.ts'
import { formatCount } from '../../../lib/format/numbers.ts'
import { countryName, groupsOf } from '../../../lib/format/names.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import { BrandPlate } from '../BrandPlate.tsx'
import styles from './BrandPage.module.css'

/** What a brand says of itself to everybody. */
export function BrandProfile({ brand: { organisation, styles: count } }: { brand: BrandCardFieldsFragment }) {
  const { t } = useLingui()
  const { introduction, country, website, countries, categories, seasons } = organisation
  const locale = intlLocale()
  const facts = [
    { label: t`Web site`, value: website && <SiteLink url={website} /> },
    { label: t`From`, value: country && countryName(country, locale) },
    { label: t`Delivers to`, value: countries.map((code) => countryName(code, locale)).join(', ') },
    {
      label: t`Makes`,
      value: categories.length > 0 && (
        <ul>
          {groupsOf(categories).map(({ group, kinds }) => (
            <li key={group}>{kinds ? `${group}: ${kinds}` : group}</li>
          ))}
        </ul>
      ),
    },
    { label: t`Seasons`, value: seasons.join(', ') },
    { label: t`Styles`, value: formatCount(count, locale) },
  ]
  return (
    <section className={styles.profile} aria-label={t`About the brand`}>
      <BrandPlate organisation={organisation} sizes="344px" />
      <div className={styles.text}>
        <p className={styles.introduction}>
          {introduction || <Trans>This brand has not written about itself yet.</Trans>}
        </p>
        <FactList facts={facts} />
      </div>
    </section>
  )
}
