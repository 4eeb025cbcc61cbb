import { useState } from 'react'
import { intlLocale } from '../../lib/i18n/intl-locale.ts'
import { TextInput, type TextInputProps } from './TextInput.tsx'

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue' | 'type'> & {
  value: number | undefined
  /** Called on Enter and on leaving; `undefined`: empty. Not called for text that is no number. */
  onChange: (value: number | undefined) => void
  /** Reads what was typed; default whole units from 0. `undefined`: no number. */
  parse?: (text: string) => number | undefined
  format?: (value: number) => string
  /** Said when the text is no number. */
  invalidText: string
}

const parseUnits = (text: string) =>
  /^\d{1,9}$/.test(text.replace(/[\s,.']/g, '')) ? Number(text.replace(/[\s,.']/g, '')) : undefined

/** A number as text: no spin buttons, no wheel, no silent correction. What is wrong stays and says so. */
export function NumberInput({ value, onChange, parse = parseUnits, format, invalidText, error, ...others }: Props) {
  const [draft, setDraft] = useState<string>()
  const print = format ?? ((number: number) => new Intl.NumberFormat(intlLocale()).format(number))
  const shown = draft ?? (value === undefined ? '' : print(value))
  const invalid = draft !== undefined && draft.trim() !== '' && parse(draft) === undefined

  function commit() {
    if (draft === undefined || invalid) return
    setDraft(undefined)
    const next = draft.trim() === '' ? undefined : parse(draft)
    if (next !== value) onChange(next)
  }

  return (
    <TextInput
      inputMode="decimal"
      {...others}
      value={shown}
      error={invalid ? invalidText : error}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
        if (event.key === 'Escape') setDraft(undefined)
      }}
    />
  )
}
