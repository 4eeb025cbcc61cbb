import { Trans, useLingui } from '@lingui/react/macro'
import styles from '../ConsolePage.module.css'
import type { Build } from './build.ts'

/** The first few differences of each kind, so that one can see what is wrong. */
export function DifferenceList({ comparison }: { comparison: NonNullable<Build['comparison']> }) {
  const { t } = useLingui()
  const rows = comparison.sets.flatMap(({ name, samples }) => samples.map((sample) => ({ ...sample, name })))
  if (rows.length === 0 && comparison.answers.length === 0) return null
  const lines = [
    ...rows.flatMap(({ name, key, foundIn, fields }) => {
      if (foundIn === 'LIVE') return [t`${name} ${key}: only in the live one`]
      if (foundIn === 'BUILT') return [t`${name} ${key}: only in this one`]
      return fields.map(({ field, live, built }) => `${name} ${key} ${field}: ${live} → ${built}`)
    }),
    ...comparison.answers.map(({ question, liveTotal, builtTotal, moved, facets }) => {
      const counted = facets.join(', ')
      const told = t`${question}: ${liveTotal} → ${builtTotal} found, ${moved} of the first moved`
      return counted === '' ? told : t`${told}, otherwise counted: ${counted}`
    }),
  ]
  return (
    <details>
      <summary>
        <Trans>Examples of differences</Trans>
      </summary>
      <pre className={styles.content} tabIndex={0} aria-label={t`Examples of differences`}>
        {lines.join('\n')}
      </pre>
    </details>
  )
}
