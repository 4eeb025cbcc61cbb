import { Trans } from '@lingui/react/macro'
import { Button } from '../../../components/ui/Button.tsx'
import { EmptyState } from '../../../components/ui/EmptyState.tsx'
import { formatMoment } from '../../../lib/format/dates.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import type { Moment } from './moments.ts'

type Props = { at: string; first: Moment | undefined; onGo: (moment: Moment) => void }

/** The instant lies before the order's first moment. */
export function NotPlacedYet({ at, first, onGo }: Props) {
  const when = formatMoment(at, intlLocale())
  const then = first && formatMoment(first.at, intlLocale())
  return (
    <EmptyState
      icon="calendar"
      title={<Trans>On {when} it was not placed yet</Trans>}
      action={
        first && (
          <Button onClick={() => onGo(first)}>
            <Trans>See it as it was placed</Trans>
          </Button>
        )
      }
    >
      {then && then !== when && <Trans>It was placed on {then}.</Trans>}
    </EmptyState>
  )
}
