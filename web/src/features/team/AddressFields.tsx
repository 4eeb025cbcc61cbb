import { useLingui } from '@lingui/react/macro'
import { Select } from '../../components/ui/Select.tsx'
import { TextInput } from '../../components/ui/TextInput.tsx'
import { Textarea } from '../../components/ui/Textarea.tsx'
import type { AddressInput } from '../../gen/graphql.ts'
import { intlLocale } from '../../lib/i18n/intl-locale.ts'
import styles from './AddressFields.module.css'
import { countryOptions } from '../../lib/format/countries.ts'

/** Name, street, postcode, city, country. */
export function AddressFields({
  address,
  onChange,
}: {
  address: AddressInput
  onChange: (address: AddressInput) => void
}) {
  const { t } = useLingui()
  const set = (change: Partial<AddressInput>) => onChange({ ...address, ...change })
  return (
    <>
      <TextInput
        label={t`Name on the address`}
        value={address.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Textarea
        label={t`Street`}
        value={(address.lines as string[]).join('\n')}
        onChange={(event) => set({ lines: event.currentTarget.value.split('\n') })}
      />
      <div className={styles.row}>
        <TextInput
          label={t`Postcode`}
          value={address.postcode}
          onChange={(event) => set({ postcode: event.currentTarget.value })}
        />
        <TextInput
          label={t`City`}
          value={address.city}
          onChange={(event) => set({ city: event.currentTarget.value })}
        />
      </div>
      <Select
        label={t`Country`}
        searchable
        options={countryOptions(intlLocale())}
        value={address.country || null}
        onChange={(country) => set({ country: country ?? '' })}
      />
    </>
  )
}
