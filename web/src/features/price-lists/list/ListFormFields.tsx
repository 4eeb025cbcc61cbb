import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react'
import { Trans, useLingui as useMacro } from '@lingui/react/macro'
import { Checkbox } from '../../../components/ui/Checkbox.tsx'
import { Select } from '../../../components/ui/Select.tsx'
import { TextInput } from '../../../components/ui/TextInput.tsx'
import { currencyOptions } from './currencies.ts'
import type { FormErrors, FormFault, ListForm } from './list-form.ts'
import styles from './ListFormDialog.module.css'

const faultText: Record<FormFault, MessageDescriptor> = {
  'name-missing': msg`Give the list a name.`,
  'currency-missing': msg`Choose a currency.`,
  'dates-reversed': msg`The last day is before the first.`,
  'tax-rate': msg`A rate from 0 to 100 with at most two decimals.`,
  factor: msg`A factor from 0.01 to 100 with at most four decimals.`,
}

interface Props {
  form: ListForm
  onChange: (change: Partial<ListForm>) => void
  errors: FormErrors
  /** Why the currency cannot be another. */
  fixedCurrency?: string
  withFactor: boolean
}

export function ListFormFields({ form, onChange, errors, fixedCurrency, withFactor }: Props) {
  const { t } = useMacro()
  const { i18n } = useLingui()
  const field = (name: 'name' | 'code' | 'validFrom' | 'validTo' | 'taxRate' | 'factor') => ({
    value: form[name],
    error: errors[name] && i18n._(faultText[errors[name]]),
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [name]: event.currentTarget.value }),
  })
  return (
    <>
      <TextInput label={t`Name`} autoComplete="off" maxLength={120} data-autofocus {...field('name')} />
      <div className={styles.pair}>
        <TextInput
          label={t`Code`}
          description={t`Made from the name when left empty`}
          autoComplete="off"
          maxLength={60}
          {...field('code')}
        />
        {fixedCurrency === undefined ? (
          <Select
            label={t`Currency`}
            description={t`Fixed once there are prices`}
            options={currencyOptions()}
            value={form.currency}
            searchable
            onChange={(currency) => currency && onChange({ currency })}
            error={errors.currency && i18n._(faultText[errors.currency])}
          />
        ) : (
          <TextInput label={t`Currency`} description={fixedCurrency} value={form.currency} readOnly />
        )}
      </div>
      <div className={styles.pair}>
        <TextInput type="date" label={t`Valid from`} description={t`Empty: from now on`} {...field('validFrom')} />
        <TextInput
          type="date"
          label={t`Valid to`}
          description={t`That day included; empty: no end`}
          {...field('validTo')}
        />
      </div>
      <div className={styles.pair}>
        <TextInput label={t`Sales tax, %`} inputMode="decimal" autoComplete="off" {...field('taxRate')} />
        {withFactor && (
          <TextInput
            label={t`Factor`}
            description={t`1.05 raises WHSL and RRP by 5 %`}
            inputMode="decimal"
            autoComplete="off"
            {...field('factor')}
          />
        )}
      </div>
      <Checkbox
        label={<Trans>RRP contains the tax</Trans>}
        checked={form.rrpIncludesTax}
        onChange={(event) => onChange({ rrpIncludesTax: event.currentTarget.checked })}
      />
    </>
  )
}
