import { Trans, useLingui } from '@lingui/react/macro'
import { DateText } from '../../../components/ui/DateText.tsx'
import { FactList } from '../../../components/ui/FactList.tsx'
import { Section } from '../../../components/ui/Section.tsx'
import { SiteLink } from '../../../components/ui/SiteLink.tsx'
import type { OrganisationPageQuery } from '../../../gen/graphql.ts'
import { countryName } from '../../../lib/format/names.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'

export type Organisation = NonNullable<OrganisationPageQuery['organisation']>

export function Facts({ organisation }: { organisation: Organisation }) {
  const { t } = useLingui()
  const { slug, country, website, vatNumber, introduction, createdAt, brandSettings, doors } = organisation
  const facts = [
    { label: t`Short name`, value: <code>{slug}</code> },
    { label: t`Country`, value: country && countryName(country, intlLocale()) },
    { label: t`Web site`, value: website && <SiteLink url={website} /> },
    { label: t`VAT number`, value: vatNumber },
    { label: t`Time zone`, value: brandSettings?.timeZone },
    {
      label: t`Stock basis`,
      value:
        brandSettings &&
        (brandSettings.stockBasis === 'NET'
          ? t`net: the ERP has subtracted orders`
          : t`physical: counts of the warehouse`),
    },
    { label: t`Doors`, value: doors?.map(({ code, name }) => `${code} ${name}`).join(', ') },
    { label: t`Since`, value: createdAt && <DateText iso={createdAt} /> },
    { label: t`About itself`, value: introduction },
  ]
  return (
    <Section title={<Trans>Details</Trans>}>
      <FactList facts={facts} />
    </Section>
  )
}
