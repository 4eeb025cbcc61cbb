import { useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useEffect } from 'react'
import { isTyping } from '../../lib/keyboard/is-typing.ts'
import { shortcutGroups } from '../../lib/keyboard/shortcuts.ts'

const KeyboardHelp = lazy(async () => ({
  default: (await import('../../components/ui/KeyboardHelp.tsx')).KeyboardHelp,
}))

type Props = { open: boolean; onChange: (open: boolean) => void }

/** `?` shows what the keys do here: everywhere first, then what the page has told. */
export function FrameKeyboardHelp({ open, onChange }: Props) {
  const { t } = useLingui()

  useEffect(() => {
    const show = (event: KeyboardEvent) => {
      if (event.key !== '?' || isTyping(event.target)) return
      event.preventDefault()
      onChange(true)
    }
    document.addEventListener('keydown', show)
    return () => document.removeEventListener('keydown', show)
  }, [onChange])

  const everywhere = {
    title: t`Everywhere`,
    shortcuts: [
      { keys: ['?'], does: t`Show this help` },
      { keys: ['/'], does: t`Go to search` },
      { keys: ['Esc'], does: t`Close what is open` },
    ],
  }
  const tables = {
    title: t`In tables`,
    shortcuts: [
      { keys: [t`Up`, t`Down`], does: t`Go from row to row` },
      { keys: ['Enter'], does: t`Open the row` },
      { keys: ['Space'], does: t`Select the row` },
      { keys: ['Shift', t`Down`], does: t`Select on the way` },
      { keys: ['Ctrl', 'A'], does: t`Select all` },
    ],
  }
  if (!open) return null
  return (
    <Suspense>
      <KeyboardHelp open onClose={() => onChange(false)} groups={[everywhere, tables, ...shortcutGroups()]} />
    </Suspense>
  )
}
