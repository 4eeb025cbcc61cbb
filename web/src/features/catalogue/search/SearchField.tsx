import { Plural, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Icon } from '../../../components/ui/Icon.tsx'
import { Kbd } from '../../../components/ui/Kbd.tsx'
import { isTyping } from '../../../lib/keyboard/is-typing.ts'
import { useSuggestionsQuery } from '../catalogue-api.ts'
import styles from './SearchField.module.css'

type Props = {
  value: string
  /** While typing, and at once on Enter, Esc and a chosen suggestion. */
  onChange: (text: string) => void
}

const afterMs = 160

/** Full text over everything the reader may see, with phrases that lead somewhere while typing. `/` comes here. */
export function SearchField({ value, onChange }: Props) {
  const { t } = useLingui()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [draft, setDraft] = useState(value)
  const [seen, setSeen] = useState(value)
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(-1)
  // The address changed by other means (Back, a chip): show what it says.
  if (seen !== value) {
    setSeen(value)
    if (value !== draft.trim()) setDraft(value)
  }
  const prefix = useLater(draft.trim())
  const { data } = useSuggestionsQuery({ prefix }, { skip: !open || prefix === '' })
  const suggestions = prefix === '' ? [] : (data?.suggestions ?? [])
  const shown = open && suggestions.length > 0

  useEffect(() => {
    if (prefix !== value) onChange(prefix)
    // Only what was typed leads on; a change of `value` comes from elsewhere.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [prefix])
  useEffect(() => {
    const focus = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || isTyping(event.target)) return
      event.preventDefault()
      input.current?.select()
    }
    document.addEventListener('keydown', focus)
    return () => document.removeEventListener('keydown', focus)
  }, [])

  function take(text: string) {
    setDraft(text)
    setOpen(false)
    setAt(-1)
    onChange(text.trim())
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') return take(shown && at >= 0 ? suggestions[at]!.text : draft)
    if (event.key === 'Escape') return shown ? setOpen(false) : take('')
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    setOpen(true)
    const count = suggestions.length + 1
    // One place more than there are suggestions: what was typed.
    setAt(((at + 1 + step + count) % count) - 1)
  }

  return (
    <div className={styles.place}>
      <Icon name="search" />
      <input
        ref={input}
        type="text"
        role="combobox"
        className={styles.input}
        aria-label={t`Search products`}
        aria-expanded={shown}
        aria-controls={shown ? `${id}-list` : undefined}
        aria-activedescendant={shown && at >= 0 ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        aria-keyshortcuts="/"
        placeholder={t`Search styles, colours, fabrics, numbers`}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={200}
        value={draft}
        onChange={(event) => {
          setDraft(event.currentTarget.value)
          setOpen(true)
          setAt(-1)
        }}
        onFocus={() => setOpen(draft !== value)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {draft ? (
        <button type="button" className={styles.clear} aria-label={t`Clear search`} onClick={() => take('')}>
          <Icon name="close" />
        </button>
      ) : (
        <span aria-hidden className={styles.key}>
          <Kbd>/</Kbd>
        </span>
      )}
      {shown && (
        <ul id={`${id}-list`} role="listbox" aria-label={t`Suggestions`} className={styles.list}>
          {suggestions.map(({ text, count }, index) => (
            <li
              key={text}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              className={styles.option}
              // The input keeps the focus, so that its blur does not close the list first.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(text)}
            >
              <span className={styles.phrase}>{text}</span>
              <span className={styles.count}>
                <Plural value={count} one="# product" other="# products" />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** The text once it has rested for a moment. */
function useLater(text: string) {
  const [later, setLater] = useState(text)
  useEffect(() => {
    if (text === later) return
    const timer = setTimeout(() => setLater(text), afterMs)
    return () => clearTimeout(timer)
  }, [text, later])
  return later
}
