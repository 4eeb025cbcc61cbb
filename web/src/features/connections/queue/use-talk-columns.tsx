import { useLingui } from '@lingui/react/macro'
import { AgeText } from '../../../components/ui/AgeText.tsx'
import { DateText } from '../../../components/ui/DateText.tsx'
import { SiteLink } from '../../../components/ui/SiteLink.tsx'
import type { Column } from '../../../components/ui/table/table-types.ts'
import type { TalkRowFieldsFragment } from '../../../gen/graphql.ts'
import { declineReasonWords } from '../../../lib/connections/decline-reasons.ts'
import { countryName } from '../../../lib/format/names.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import type { TalkTab } from '../connections-search.ts'
import { TalkBadge } from '../LookBadge.tsx'
import styles from './ConnectionsPage.module.css'

type TalkColumn = Column<TalkRowFieldsFragment>

/** What is asked of a request, of an invitation, and of what is over; the name comes before. */
export function useTalkColumns(tab: TalkTab): TalkColumn[] {
  const { t, i18n } = useLingui()
  const locale = intlLocale()
  const country: TalkColumn = {
    id: 'country',
    header: t`Country`,
    width: 130,
    cell: ({ retailer }) => countryName(retailer.country, locale),
  }
  const message: TalkColumn = {
    id: 'message',
    header: t`Message`,
    width: 280,
    grow: true,
    cell: (talk) => <span className={styles.clip}>{talk.message}</span>,
  }
  const until: TalkColumn = {
    id: 'until',
    header: t`Stands until`,
    width: 110,
    cell: ({ expiresAt }) => expiresAt && <DateText iso={expiresAt} />,
  }
  if (tab === 'requests') {
    return [
      country,
      { id: 'site', header: t`Web site`, width: 170, cell: ({ website }) => website && <SiteLink url={website} /> },
      { id: 'doors', header: t`Doors`, width: 140, cell: ({ doors }) => doors.map(({ code }) => code).join(', ') },
      message,
      { id: 'age', header: t`Asked`, width: 110, cell: ({ startedAt }) => <AgeText iso={startedAt} /> },
      until,
    ]
  }
  if (tab === 'invitations') {
    return [
      country,
      message,
      { id: 'by', header: t`Invited by`, width: 150, cell: ({ startedBy }) => startedBy },
      { id: 'age', header: t`Sent`, width: 110, cell: ({ startedAt }) => <AgeText iso={startedAt} /> },
      until,
    ]
  }
  return [
    { id: 'state', header: t`Outcome`, width: 130, cell: ({ status }) => <TalkBadge status={status} /> },
    {
      id: 'reason',
      header: t`Reason`,
      width: 240,
      grow: true,
      cell: ({ declineReason, answer }) => (
        <span className={styles.clip}>
          {[declineReason && i18n._(declineReasonWords[declineReason]), answer].filter(Boolean).join(': ')}
        </span>
      ),
    },
    { id: 'by', header: t`By`, width: 150, cell: ({ answeredBy }) => answeredBy },
    { id: 'began', header: t`Began`, width: 110, cell: ({ startedAt }) => <DateText iso={startedAt} /> },
    {
      id: 'over',
      header: t`Over`,
      width: 110,
      cell: ({ answeredAt, expiresAt }) => (answeredAt ?? expiresAt) && <DateText iso={(answeredAt ?? expiresAt)!} />,
    },
  ]
}
