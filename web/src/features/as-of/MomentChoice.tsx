import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { TextInput } from '../../components/ui/TextInput.tsx'
import { fromLocalMoment, toLocalMoment } from './local-moment.ts'

type Props = { at: string | undefined; onChange: (at: string) => void }

/** Chooses the moment by the reader's own clock, whose zone is named. */
export function MomentChoice({ at, onChange }: Props) {
  const { t } = useLingui()
  const [text, setText] = useState(() => toLocalMoment(at ?? new Date().toISOString()))
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const chosen = fromLocalMoment(text)
  const tooLate = chosen !== undefined && Date.parse(chosen) > Date.now()
  return (
    <TextInput
      type="datetime-local"
      step={1}
      label={t`Moment`}
      description={t`Time zone of this device: ${zone}`}
      error={chosen === undefined ? t`Give a day and a time` : tooLate ? t`This moment has not come yet` : undefined}
      value={text}
      onChange={({ currentTarget: { value } }) => {
        setText(value)
        const next = fromLocalMoment(value)
        if (next !== undefined && Date.parse(next) <= Date.now()) onChange(next)
      }}
    />
  )
}
