import { Trans, useLingui } from '@lingui/react/macro'
import type { TermsDifference } from '../../lib/connections/terms-rows.ts'
import { Icon } from '../ui/Icon.tsx'
import styles from './TermsChange.module.css'

/** Old beside new, line by line. */
export function TermsChange({ differences, label }: { differences: readonly TermsDifference[]; label?: string }) {
  const { t, i18n } = useLingui()
  return (
    <table className={styles.table} aria-label={label ?? t`What changes`}>
      <thead className={styles.head}>
        <tr>
          <th scope="col">
            <Trans>Term</Trans>
          </th>
          <th scope="col">
            <Trans>Before</Trans>
          </th>
          <th scope="col">
            <Trans>After</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ key, label, before, after }) => (
          <tr key={key}>
            <th scope="row" className={styles.label}>
              {i18n._(label)}
            </th>
            <td className={styles.before}>{before || t`nothing`}</td>
            <td className={styles.after}>
              <span className={styles.to}>
                <Icon name="arrowRight" size={12} />
                {after || t`nothing`}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
