import { useLingui } from '@lingui/react/macro'
import { NumberInput } from '../../../components/ui/NumberInput.tsx'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'

export type Limits = { rowsPercent: number; answersPercent: number }

export const nothingDiffers: Limits = { rowsPercent: 0, answersPercent: 0 }

/** A share with up to two decimals, point or comma. */
function parsePercent(text: string): number | undefined {
  const value = Number(text.trim().replace(',', '.'))
  return /^\d{1,3}([.,]\d{1,2})?$/.test(text.trim()) && value <= 100 ? value : undefined
}

const format = (value: number) => new Intl.NumberFormat(intlLocale(), { maximumFractionDigits: 2 }).format(value)

/** What may differ between two generations, percent. */
export function LimitFields({ limits, onChange }: { limits: Limits; onChange: (limits: Limits) => void }) {
  const { t } = useLingui()
  const field = (name: keyof Limits, label: string) => (
    <NumberInput
      label={label}
      value={limits[name]}
      parse={parsePercent}
      format={format}
      invalidText={t`A share from 0 to 100 percent`}
      onChange={(value) => onChange({ ...limits, [name]: value ?? 0 })}
    />
  )
  return (
    <>
      {field('rowsPercent', t`Rows that may differ, %`)}
      {field('answersPercent', t`Answers that may differ, %`)}
    </>
  )
}
