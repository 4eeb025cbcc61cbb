import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { useShortcutHelp } from '../../lib/keyboard/shortcuts.ts'

/**
 * What keyboard help says while a grid is on the page.
 * @param title what the grid is called there
 * @param ordering quantities that may stand above what is available
 */
export function useGridHelp(title: string, ordering = false): void {
  const { t } = useLingui()
  useShortcutHelp(
    useMemo(
      () => ({
        title,
        shortcuts: [
          { keys: [t`Arrows`], does: t`Go from cell to cell; Left from the first cell reaches the line's actions` },
          { keys: ['Enter'], does: t`Write and go down` },
          { keys: ['Tab'], does: t`Write and go to the next cell` },
          { keys: ['F2'], does: t`Change what is written` },
          { keys: ['Esc'], does: t`Restore; once more, and Tab leaves the matrix` },
          { keys: ['Shift', t`Arrows`], does: t`Select cells` },
          { keys: ['Ctrl', 'D'], does: t`Fill down` },
          { keys: ['Ctrl', 'R'], does: t`Fill right` },
          { keys: ['Ctrl', 'Z'], does: t`Undo` },
          { keys: ['Ctrl', 'Y'], does: t`Do it again` },
          ...(ordering
            ? [
                { keys: ['Alt', '1'], does: t`Above availability: lower` },
                { keys: ['Alt', '2'], does: t`Above availability: move rest` },
                { keys: ['Alt', '3'], does: t`Above availability: remove` },
                { keys: ['Ctrl', 'V'], does: t`Paste cells, or a list of SKUs and quantities` },
              ]
            : [{ keys: ['Ctrl', 'V'], does: t`Paste cells from a spreadsheet` }]),
        ],
      }),
      [t, title, ordering],
    ),
  )
}
