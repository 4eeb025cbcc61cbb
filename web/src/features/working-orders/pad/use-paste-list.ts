import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { errorText } from '../../../components/ui/error-text.ts'
import type { ListResult } from '../../../components/matrix/grid-handlers.ts'
import type { ListLine } from '../../../components/matrix/paste-list.ts'
import { useAppDispatch } from '../../../lib/store/hooks.ts'
import { useToast } from '../../../lib/toasts/use-toast.ts'
import { pasteCodes, preferredOf } from './paste-codes.ts'
import type { OpenPad } from './use-open-pad.ts'

/** Takes a list of codes over into the working order: pasted into the matrix, or from the dialog. */
export function usePasteList({ pad, loader }: Pick<OpenPad, 'pad' | 'loader'>) {
  const { t } = useLingui()
  const dispatch = useAppDispatch()
  const toast = useToast()

  const place = useCallback(
    (lines: readonly ListLine[]) => {
      const preferred = preferredOf(pad.data.rows, pad.grid.store.session.active?.rowId)
      return pasteCodes(lines, pad.data, loader, dispatch, preferred)
    },
    [pad, loader, dispatch],
  )

  /** From the matrix: the grid lists what was not taken. When the server cannot be asked, nothing was taken. */
  const onPasteList = useCallback(
    async (lines: readonly ListLine[]): Promise<ListResult> => {
      try {
        return await place(lines)
      } catch (error) {
        toast(errorText(error).advice, { tone: 'danger' })
        return { edits: [], problems: lines.map(({ code, text }) => ({ reason: 'code-unknown', text, label: code })) }
      }
    },
    [place, toast],
  )

  /** From the dialog, which stays open with the reason when the server cannot be asked; null: done. */
  const onLines = useCallback(
    async (lines: readonly ListLine[]): Promise<string | null> => {
      try {
        const { edits, problems } = await place(lines)
        // Nothing would show where there is no matrix yet to list it under.
        if (edits.length === 0 && problems.length > 0) return t`None of it could be taken. Check codes and quantities.`
        pad.grid.commands.apply(edits, 'list')
        pad.grid.setReport({ reason: 'list', offered: lines.length, changed: edits.length, problems })
        return null
      } catch (error) {
        return errorText(error).advice
      }
    },
    [pad, place, t],
  )
  return { onPasteList, onLines }
}
