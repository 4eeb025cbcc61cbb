import { useLingui } from '@lingui/react/macro'
import { formatCount } from '../../lib/format/numbers.ts'
import { intlLocale } from '../../lib/i18n/intl-locale.ts'
import styles from './ConsolePage.module.css'
import { consumersOf, type Service } from './trouble.ts'

/** The whole platform in five figures. */
export function Summary({ services }: { services: readonly Service[] }) {
  const { t } = useLingui()
  const locale = intlLocale()
  const number = (count: number) => formatCount(count, locale)
  const consumers = consumersOf(services)
  const following = consumers.filter(({ state }) => state === 'RUNNING').length
  const waiting = consumers.reduce((sum, { lag }) => sum + lag, 0)
  const outboxes = services.flatMap((service) => service.outboxes)
  const rows = outboxes.reduce((sum, outbox) => sum + outbox.rows, 0)
  const parked = services.reduce((sum, service) => sum + service.parked.length, 0)
  const answering = services.filter(({ answers }) => answers).length
  const figures = [
    {
      label: t`Services that answer`,
      value: `${number(answering)} / ${number(services.length)}`,
      bad: answering < services.length,
    },
    {
      label: t`Consumers running`,
      value: `${number(following)} / ${number(consumers.length)}`,
      bad: following < consumers.length,
    },
    { label: t`Records to be applied`, value: number(waiting), bad: false },
    { label: t`Rows that wait for the log`, value: number(rows), bad: false },
    { label: t`Records set aside`, value: number(parked), bad: parked > 0 },
  ]
  return (
    <dl className={styles.summary}>
      {figures.map(({ label, value, bad }) => (
        <div key={label} className={bad ? `${styles.figure} ${styles.bad}` : styles.figure}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
