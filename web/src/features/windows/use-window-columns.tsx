import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { AgeText } from '../../components/ui/AgeText.tsx'
import { Badge } from '../../components/ui/Badge.tsx'
import { DateText } from '../../components/ui/DateText.tsx'
import type { Column } from '../../components/ui/table/table-types.ts'
import { formatDate, formatDateRange } from '../../lib/format/dates.ts'
import { intlLocale } from '../../lib/i18n/intl-locale.ts'
import type { BrandWindow } from './brand-window.ts'
import { Covers } from './Covers.tsx'
import { CutOff } from './CutOff.tsx'
import { WindowState } from './WindowState.tsx'
import styles from './windows.module.css'

export function useWindowColumns(): Column<BrandWindow>[] {
  const { t } = useLingui()
  return [
    {
      id: 'name',
      header: t`Window`,
      width: 150,
      grow: true,
      cell: ({ code, name }) => (
        <span className={styles.stack}>
          <strong>{name}</strong>
          <code className={styles.quiet}>{code}</code>
        </span>
      ),
    },
    { id: 'state', header: t`State`, width: 262, cell: (window) => <WindowState window={window} /> },
    {
      id: 'kind',
      header: t`Kind`,
      width: 104,
      cell: ({ kind }) =>
        kind === 'AT_ONCE' ? (
          <Badge tone="teal" icon="shipped">
            <Trans>At once</Trans>
          </Badge>
        ) : (
          <Badge tone="violet" icon="calendar">
            <Trans>Pre-order</Trans>
          </Badge>
        ),
    },
    { id: 'ships', header: t`Ships`, width: 170, cell: (window) => <Ships window={window} /> },
    {
      id: 'cutoff',
      header: t`Order until`,
      width: 140,
      cell: ({ orderCutoff }) => (orderCutoff ? <CutOff iso={orderCutoff} /> : <Trans>its end</Trans>),
    },
    {
      id: 'minimum',
      header: t`Offered until`,
      width: 112,
      cell: ({ minimumDays }) =>
        minimumDays > 0 ? (
          <Plural value={minimumDays} one="# day before its end" other="# days are left" />
        ) : (
          <Trans>its last day</Trans>
        ),
    },
    { id: 'covers', header: t`Covers`, width: 176, cell: (window) => <Covers window={window} /> },
    {
      id: 'changed',
      header: t`Changed`,
      width: 156,
      cell: ({ changedAt, changedBy }) =>
        changedAt && (
          <span className={styles.stack}>
            <AgeText iso={changedAt} />
            <code className={styles.quiet}>{changedBy}</code>
          </span>
        ),
    },
  ]
}

/** As it was written; a start that is over counts as today. */
function Ships({ window: { kind, start, startShip, completeShip, offered } }: { window: BrandWindow }) {
  const [locale, now] = [intlLocale(), new Date()]
  if (kind === 'AT_ONCE')
    return completeShip ? (
      <Trans>
        now, until <DateText iso={completeShip} />
      </Trans>
    ) : (
      <Trans>now</Trans>
    )
  if (!startShip) return null
  const said = completeShip ? formatDateRange(startShip, completeShip, locale, now) : formatDate(startShip, locale, now)
  if (start === startShip || !offered) return said
  return (
    <span className={styles.stack}>
      <span>{said}</span>
      <span className={styles.quiet}>
        <Trans>
          now from <DateText iso={start} />
        </Trans>
      </span>
    </span>
  )
}
