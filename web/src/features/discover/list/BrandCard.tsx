import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Thread } from '../../../components/ui/Thread.tsx'
import type { BrandCardFieldsFragment } from '../../../gen/graphql.ts'
import { countryName, kindsOf } from '../../../lib/format/names.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import { BrandPlate } from '../BrandPlate.tsx'
import { RelationBadge } from '../RelationBadge.tsx'
import styles from './BrandCard.module.css'

const mostKinds = 6

/** A brand as somebody who is not connected sees it, and how one stands with it. The whole card leads to its page. */
export function BrandCard({ brand }: { brand: BrandCardFieldsFragment }) {
  const { t } = useLingui()
  const { organisation, styles: count, relation } = brand
  const { name, introduction, country, countries, categories, seasons } = organisation
  const locale = intlLocale()
  const kinds = kindsOf(categories)
  const shown = kinds.slice(0, mostKinds)
  const more = kinds.length - shown.length
  return (
    <article className={styles.card}>
      <BrandPlate organisation={organisation} sizes="(width < 720px) 90vw, 280px" />
      <div className={styles.body}>
        <div className={styles.top}>
          <h2 className={styles.name}>
            <Link to="/discover/$brandId" params={{ brandId: brand.id }} className={styles.link}>
              {name}
            </Link>
          </h2>
          <RelationBadge relation={relation} />
        </div>
        <Thread className={styles.thread} />
        <p className={styles.introduction}>{introduction}</p>
        <dl className={styles.facts}>
          <div>
            <dt>{t`From`}</dt>
            <dd>
              {countryName(country, locale)}
              {countries.length > 0 && (
                <span className={styles.quiet}>
                  {', '}
                  <Plural value={countries.length} one="delivers to # country" other="delivers to # countries" />
                </span>
              )}
            </dd>
          </div>
          {kinds.length > 0 && (
            <div>
              <dt>{t`Makes`}</dt>
              <dd>
                {shown.join(', ')}
                {more > 0 && (
                  <span className={styles.quiet}>
                    {' '}
                    <Trans>and {more} more</Trans>
                  </span>
                )}
              </dd>
            </div>
          )}
        </dl>
        <p className={styles.foot}>
          <span>
            <Plural value={count} one="# style" other="# styles" />
          </span>
          <span className={styles.seasons}>
            {seasons.map((season) => (
              <span key={season} className={styles.season}>
                {season}
              </span>
            ))}
          </span>
        </p>
      </div>
    </article>
  )
}
