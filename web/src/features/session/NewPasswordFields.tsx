import { useLingui } from '@lingui/react/macro'
import { PasswordInput } from '../../components/ui/PasswordInput.tsx'

type Props = { value: string; repeat: string; onChange: (value: string, repeat: string) => void; asked: boolean }

/** The shortest password the server takes. */
const minPasswordLength = 10

/** Both fields agree and are long enough. */
export const isGoodPassword = (value: string, repeat: string) => value.length >= minPasswordLength && value === repeat

/** A new password, twice. */
export function NewPasswordFields({ value, repeat, onChange, asked }: Props) {
  const { t } = useLingui()
  const short = asked && value.length < minPasswordLength
  const differs = repeat !== '' && repeat !== value && (asked || repeat.length >= value.length)
  return (
    <>
      <PasswordInput
        label={t`New password`}
        name="new-password"
        autoComplete="new-password"
        description={t`At least ${minPasswordLength} characters. A few words are better than one odd one.`}
        error={short && t`It has ${value.length} characters; ${minPasswordLength} are needed.`}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value, repeat)}
      />
      <PasswordInput
        label={t`New password, again`}
        name="new-password-again"
        autoComplete="new-password"
        error={(differs || (asked && repeat !== value)) && t`The two are different.`}
        value={repeat}
        onChange={(event) => onChange(value, event.currentTarget.value)}
      />
    </>
  )
}
