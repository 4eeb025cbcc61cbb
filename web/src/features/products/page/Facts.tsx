import { Trans } from '@lingui/react/macro'
import { DateText } from '../../../components/ui/DateText.tsx'
import { Section } from '../../../components/ui/Section.tsx'
import type { BrandProductPageQuery } from '../../../gen/graphql.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import { categoryText } from '../categories.ts'
import { countryName, plainText } from './fact-texts.ts'
import styles from './Facts.module.css'

type Product = NonNullable<BrandProductPageQuery['brandProduct']>

/** What was sent about it. What is empty is said to be so: it is what retailers do not see. */
export function Facts({ product }: { product: Product }) {
  const { row, description, composition, originCountry, hsCode, gender, visible, visibleFrom, sizeScale } = product
  const facts: { key: string; word: React.ReactNode; value: React.ReactNode }[] = [
    { key: 'seasons', word: <Trans>Seasons</Trans>, value: row.seasons.join(', ') },
    { key: 'category', word: <Trans>Category</Trans>, value: row.category && categoryText(row.category) },
    { key: 'gender', word: <Trans>Gender</Trans>, value: gender },
    { key: 'composition', word: <Trans>Composition</Trans>, value: composition },
    { key: 'origin', word: <Trans>Made in</Trans>, value: originCountry && countryName(originCountry, intlLocale()) },
    { key: 'hs', word: <Trans>HS code</Trans>, value: hsCode },
    { key: 'scale', word: <Trans>Size scale</Trans>, value: sizeScale.sizes.join(' ') },
    {
      key: 'visible',
      word: <Trans>Visible</Trans>,
      value: visibleFrom ? (
        visible ? (
          <Trans>
            since <DateText iso={visibleFrom} />
          </Trans>
        ) : (
          <Trans>
            from <DateText iso={visibleFrom} />
          </Trans>
        )
      ) : visible ? (
        <Trans>at once</Trans>
      ) : (
        <Trans>no</Trans>
      ),
    },
  ]
  return (
    <Section title={<Trans>What was sent</Trans>}>
      {description && <p className={styles.description}>{plainText(description)}</p>}
      <dl className={styles.facts}>
        {facts.map(({ key, word, value }) => (
          <div key={key}>
            <dt>{word}</dt>
            <dd className={value ? undefined : styles.empty}>{value || <Trans>not sent</Trans>}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
