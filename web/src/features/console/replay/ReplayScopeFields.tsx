import { useLingui } from '@lingui/react/macro'
import { RadioGroup } from '../../../components/ui/RadioGroup.tsx'
import { Textarea } from '../../../components/ui/Textarea.tsx'
import { TextInput } from '../../../components/ui/TextInput.tsx'
import { formatCount } from '../../../lib/format/numbers.ts'
import { intlLocale } from '../../../lib/i18n/intl-locale.ts'
import { MOST_KEYS, type ReplayForm, replayScope } from './replay-scope.ts'

type Props = {
  form: ReplayForm
  onChange: (form: ReplayForm) => void
  /** It was sent as it is: say what is wrong. */
  tried: boolean
}

/** How much of a service is replayed. */
export function ReplayScopeFields({ form, onChange, tried }: Props) {
  const { t } = useLingui()
  const scope = replayScope(form)
  const wrong = tried && 'wrong' in scope ? scope.wrong : undefined
  const most = formatCount(MOST_KEYS, intlLocale())
  return (
    <>
      <RadioGroup
        legend={t`What is replayed`}
        options={[
          { value: 'all', label: t`Everything` },
          { value: 'since', label: t`Only what changed since` },
          { value: 'keys', label: t`Only some keys` },
        ]}
        value={form.what}
        onChange={(what) => onChange({ ...form, what })}
      />
      {form.what === 'since' && (
        <TextInput
          type="datetime-local"
          label={t`Changed since`}
          description={t`In your time zone`}
          error={wrong === 'since' && t`Say a day and a time.`}
          value={form.since}
          onChange={(event) => onChange({ ...form, since: event.currentTarget.value })}
        />
      )}
      {form.what === 'keys' && (
        <Textarea
          label={t`Keys`}
          description={t`One on each line, at most ${most}`}
          error={
            (wrong === 'no-keys' && t`Name at least one key.`) ||
            (wrong === 'many-keys' && t`At most ${most} at a time.`)
          }
          value={form.keys}
          onChange={(event) => onChange({ ...form, keys: event.currentTarget.value })}
        />
      )}
    </>
  )
}
