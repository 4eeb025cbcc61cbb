import { Trans } from '@lingui/react/macro'
import { DateText } from '../../../components/ui/DateText.tsx'
import { formatDateRange } from '../../../lib/format/dates.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import type { PriceListHead } from './list-form.ts'

export function Validity({ list: { validFrom, validTo } }: { list: Pick<PriceListHead, 'validFrom' | 'validTo'> }) {
  if (validFrom && validTo) return formatDateRange(validFrom, validTo, intlLocale(), new Date())
  if (validFrom) {
    return (
      <Trans>
        from <DateText iso={validFrom} />
      </Trans>
    )
  }
  if (validTo) {
    return (
      <Trans>
        to <DateText iso={validTo} />
      </Trans>
    )
  }
  return <Trans>always</Trans>
}
