import { Trans, useLingui } from '@lingui/react/macro'
import { Drawer } from '../../components/ui/Drawer.tsx'
import { formatCount } from '../../lib/format/numbers.ts'
import { intlLocale } from '../../lib/i18n/intl-locale.ts'
import styles from './ConsolePage.module.css'
import { HealthFacts } from './HealthFacts.tsx'
import { StateBadge } from './StateBadge.tsx'
import type { Consumer } from './trouble.ts'

/** A consumer's position in every partition. */
export function ConsumerDrawer({ consumer, onClose }: { consumer: Consumer; onClose: () => void }) {
  const { t } = useLingui()
  const number = (count: number) => formatCount(count, intlLocale())
  const { view, group, service, state, lastError, topics, health } = consumer
  return (
    <Drawer open onClose={onClose} title={view} width={480}>
      <div className={styles.details}>
        <dl className={styles.facts}>
          {health && <HealthFacts health={health} />}
          <dt>{t`State`}</dt>
          <dd>
            <StateBadge state={state} />
          </dd>
          <dt>{t`Service`}</dt>
          <dd>{service}</dd>
          <dt>{t`Group`}</dt>
          <dd>
            <code>{group}</code>
          </dd>
        </dl>
        {lastError && <p className={styles.error}>{lastError}</p>}
        <table className={styles.positions} aria-label={t`Positions`}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Topic and partition</Trans>
              </th>
              <th scope="col" className={styles.number}>
                <Trans>Position</Trans>
              </th>
              <th scope="col" className={styles.number}>
                <Trans>End</Trans>
              </th>
              <th scope="col" className={styles.number}>
                <Trans>Lag</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {topics.flatMap(({ topic, partitions }) =>
              partitions.map(({ partition, position, end }) => (
                <tr key={`${topic} ${partition}`}>
                  <th scope="row">
                    {topic}/{partition}
                  </th>
                  <td className={styles.number}>{number(position)}</td>
                  <td className={styles.number}>{number(end)}</td>
                  <td className={styles.number}>{number(Math.max(0, end - position))}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </Drawer>
  )
}
