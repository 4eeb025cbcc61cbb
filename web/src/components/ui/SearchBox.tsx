import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { isTyping } from '../../lib/keyboard/is-typing.ts'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'
import { TextInput } from './TextInput.tsx'

type Props = {
  /** What is searched, for screen readers: "Search orders". */
  label: string
  placeholder?: string
  value: string
  /** Called while typing, at most every 150 ms, and at once on Enter and Esc. */
  onChange: (value: string) => void
  /** `/` anywhere on the page comes here. One per page. */
  slash?: boolean
}

export function SearchBox({ label, placeholder, value, onChange, slash }: Props) {
  const { t } = useLingui()
  const [draft, setDraft] = useState(value)
  const [seen, setSeen] = useState(value)
  const input = useRef<HTMLInputElement>(null)
  // The URL changed by other means (back, "clear all"): show what it says.
  if (seen !== value) {
    setSeen(value)
    setDraft(value)
  }

  useEffect(() => {
    if (draft === value) return
    const timer = setTimeout(() => onChange(draft), 150)
    return () => clearTimeout(timer)
  }, [draft, value, onChange])

  useEffect(() => {
    if (!slash) return
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || isTyping(event.target)) return
      event.preventDefault()
      input.current?.select()
    }
    document.addEventListener('keydown', focus)
    return () => document.removeEventListener('keydown', focus)
  }, [slash])

  function set(next: string) {
    setDraft(next)
    onChange(next)
  }

  return (
    <TextInput
      ref={input}
      type="text"
      role="searchbox"
      compact
      aria-label={label}
      placeholder={placeholder ?? label}
      autoComplete="off"
      spellCheck={false}
      enterKeyHint="search"
      value={draft}
      leftSection={<Icon name="search" />}
      rightSection={draft ? <IconButton icon="close" label={t`Clear`} size="sm" onClick={() => set('')} /> : undefined}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') set(draft)
        if (event.key === 'Escape' && draft) set('')
      }}
    />
  )
}
