import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox } from '../../../components/ui/Checkbox.tsx'
import { SegmentedControl } from '../../../components/ui/SegmentedControl.tsx'
import type { DoorFieldsFragment } from '../../../gen/graphql.ts'
import styles from './TermsFields.module.css'

type Props = {
  doors: readonly DoorFieldsFragment[]
  /** Null: all, also those that open later. */
  value: readonly string[] | null
  onChange: (ids: readonly string[] | null) => void
  error?: string | undefined
}

/** Which stores may order. */
export function DoorChoice({ doors, value, onChange, error }: Props) {
  const { t } = useLingui()
  return (
    <fieldset className={styles.group}>
      <legend>
        <Trans>Doors</Trans>
      </legend>
      <SegmentedControl
        label={t`Which doors may order`}
        value={value ? 'some' : 'all'}
        onChange={(which) => onChange(which === 'all' ? null : doors.map(({ id }) => id))}
        options={[
          { value: 'all', label: t`All, and new ones` },
          { value: 'some', label: t`Only these` },
        ]}
      />
      {value && (
        <div className={styles.checks}>
          {doors.map(({ id, code, name, city }) => (
            <Checkbox
              key={id}
              label={[`${code} · ${name}`, city].filter(Boolean).join(', ')}
              checked={value.includes(id)}
              onChange={() => onChange(value.includes(id) ? value.filter((each) => each !== id) : [...value, id])}
            />
          ))}
        </div>
      )}
      {error && <p className={styles.error}>{error}</p>}
    </fieldset>
  )
}
