import { Trans } from '@lingui/react/macro'
import { notOrderableText, windowRefusalText } from '../../../components/product/refusal-text.ts'
import { windowDates } from '../../../components/product/window-text.ts'
import { Badge } from '../../../components/ui/Badge.tsx'
import { Section } from '../../../components/ui/Section.tsx'
import { formatMoment } from '../../../lib/format/dates.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import type { Colourway } from '../style-api.ts'
import styles from './Facts.module.css'

/** The deliveries the colourway can be had in, and why not where it cannot. */
export function WindowList({ colourway }: { colourway: Colourway }) {
  const now = new Date()
  const { windows } = colourway.facts
  return (
    <Section title={<Trans>Delivery windows</Trans>}>
      {windows.length === 0 && (
        <p className={styles.note}>
          <Trans>No delivery window covers this colour for you.</Trans>
        </p>
      )}
      <ul className={styles.windows}>
        {windows.map(({ window, orderable, reason }) => {
          const cutoff = window.orderCutoff && formatMoment(window.orderCutoff, intlLocale())
          const why = !window.offered ? windowRefusalText(window) : reason ? notOrderableText(reason) : ''
          const dates = windowDates(window, now)
          return (
            <li key={window.id} className={styles.window}>
              <span className={styles.windowName}>
                <span>{window.name}</span>
                <span className={styles.meta}>
                  <Trans>Ships {dates}</Trans>
                  {cutoff && window.offered && (
                    <>
                      {' · '}
                      <Trans>order until {cutoff}</Trans>
                    </>
                  )}
                </span>
                {!orderable && why && <span className={styles.meta}>{why}</span>}
              </span>
              {orderable ? (
                <Badge tone="ok" icon="check">
                  <Trans>Orderable</Trans>
                </Badge>
              ) : (
                <Badge tone="neutral" icon="lock" outline>
                  <Trans>Not orderable</Trans>
                </Badge>
              )}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
