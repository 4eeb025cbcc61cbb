import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { fromLocalMoment, toLocalMoment } from '../../lib/format/local-moment.ts'
import { TextInput } from './TextInput.tsx'

type Props = {
  /** ISO; now unless given. */
  at: string | undefined
  /** Of moments that have come, and of nothing else. */
  onChange: (at: string) => void
}

/** Chooses a moment of the past by the reader's own clock, whose zone is named. */
export function MomentInput({ at, onChange }: Props) {
  const { t } = useLingui()
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(() => toLocalMoment(at ?? new Date().toISOString()))
  useEffect(() => {
    // Whoever types is ahead of what is shown.
    if (at !== undefined && document.activeElement !== field.current) setText(toLocalMoment(at))
  }, [at])
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const chosen = fromLocalMoment(text)
  const tooLate = chosen !== undefined && Date.parse(chosen) > Date.now()
  return (
    <TextInput
      ref={field}
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
