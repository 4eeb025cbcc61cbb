import { useLingui } from '@lingui/react/macro'
import styles from './Flow.module.css'

/** What the lines of the picture mean; on a phone there are none. */
export function FlowLegend() {
  const { t } = useLingui()
  const lines = [
    { look: styles.flowing, text: t`flows now` },
    { look: styles.waiting, text: t`waits, with how many records` },
    { look: styles.still, text: t`nothing comes` },
    { look: styles.unknown, text: t`not known` },
  ]
  return (
    <ul className={styles.legend} aria-hidden>
      {lines.map(({ look, text }) => (
        <li key={text}>
          <svg width="32" height="8">
            <path d="M0 4H32" className={`${styles.edge} ${look}`} />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  )
}
