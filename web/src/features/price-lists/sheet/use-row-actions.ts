import { useCallback } from 'react'
import { useLingui } from '@lingui/react/macro'
import { useToast } from '../../../lib/toasts/use-toast.ts'
import type { PriceValue } from '../data/row-value.ts'
import type { RowAction } from './RowMenu.tsx'
import type { Sheet } from './sheet.ts'

const nothing: PriceValue = { enabled: true, tiers: [], rrpMinor: null }

/** What the row menu does at once, with an undo; the rest is asked for in a dialog. */
export function useRowActions(sheet: Sheet, onAsk: (action: RowAction) => void): (action: RowAction) => void {
  const { t } = useLingui()
  const toast = useToast()
  return useCallback(
    (action) => {
      const { id, published } = action.row.server
      const before = sheet.row(id)?.value ?? null
      const set = (value: PriceValue | null, said: string) => {
        sheet.setValue(id, value)
        toast(said, { undo: () => sheet.setValue(id, before) })
      }
      switch (action.kind) {
        case 'hide':
          return set({ ...(before ?? nothing), enabled: false }, t`Hidden, once it is published`)
        case 'show':
          return set({ ...(before ?? nothing), enabled: true }, t`Shown again, once it is published`)
        case 'remove':
          return set(null, t`The row goes, once it is published`)
        case 'take-back':
          return set(published, t`Change taken back`)
        case 'insist':
          return sheet.insist(id)
        default:
          return onAsk(action)
      }
    },
    [sheet, onAsk, toast, t],
  )
}
