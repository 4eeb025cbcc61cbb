import { Trans, useLingui } from '@lingui/react/macro'
import { formatCount } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import styles from '../ConsolePage.module.css'
import type { Build } from './build.ts'
import { DifferenceList } from './DifferenceList.tsx'

/** What is in the live generation alone, in the built one alone, and what differs, by set of rows. */
export function ComparisonReport({ comparison }: { comparison: NonNullable<Build['comparison']> }) {
  const { t } = useLingui()
  const number = (count: number) => formatCount(count, intlLocale())
  const { sets, asked, differing, parkedLive, parkedBuilt } = comparison
  return (
    <>
      <table className={styles.positions} aria-label={t`Comparison with the live generation`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Rows of</Trans>
            </th>
            {[t`Live`, t`Built`, t`Only live`, t`Only built`, t`Different`].map((word) => (
              <th key={word} scope="col" className={styles.number}>
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sets.map(({ name, live, built, onlyLive, onlyBuilt, different }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {[live, built, onlyLive, onlyBuilt, different].map((count, at) => (
                // eslint-disable-next-line react/no-array-index-key -- columns have no other name
                <td key={at} className={styles.number}>
                  {number(count)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {asked > 0 && (
          <Trans>
            {number(asked)} questions were asked of both, {number(differing)} are answered otherwise.
          </Trans>
        )}{' '}
        <Trans>
          Records set aside: {number(parkedLive)} by the live one, {number(parkedBuilt)} by this one.
        </Trans>
      </p>
      <DifferenceList comparison={comparison} />
    </>
  )
}
