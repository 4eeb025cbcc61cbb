import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { useShortcutHelp } from '../../../lib/keyboard/shortcuts.ts'

/** What keyboard help says while the order pad is open. */
export function usePadKeys() {
  const { t } = useLingui()
  useShortcutHelp(
    useMemo(
      () => ({
        title: t`Order pad`,
        shortcuts: [
          { keys: [t`Arrows`], does: t`Go from cell to cell; Left from the first cell reaches the line's actions` },
          { keys: ['Enter'], does: t`Write and go down` },
          { keys: ['Tab'], does: t`Write and go to the next cell` },
          { keys: ['F2'], does: t`Change the quantity` },
          { keys: ['Esc'], does: t`Restore; once more, and Tab leaves the matrix` },
          { keys: ['Ctrl', 'D'], does: t`Fill down` },
          { keys: ['Ctrl', 'R'], does: t`Fill right` },
          { keys: ['Ctrl', 'Z'], does: t`Undo` },
          { keys: ['Alt', '1'], does: t`Above availability: lower` },
          { keys: ['Alt', '2'], does: t`Above availability: move rest` },
          { keys: ['Alt', '3'], does: t`Above availability: remove` },
          { keys: ['Ctrl', 'V'], does: t`Paste cells, or a list of SKUs and quantities` },
        ],
      }),
      [t],
    ),
  )
}
