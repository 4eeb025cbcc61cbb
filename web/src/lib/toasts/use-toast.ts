import { useCallback } from 'react'
import { useAppDispatch } from '../store/hooks.ts'
import { type Toast, toastShown } from './toasts-slice.ts'
import { registerUndo } from './undo-registry.ts'

type Options = { tone?: Toast['tone']; undo?: () => void }

/** `toast(t`Line removed`, { undo })`: a short word after an action, with its undo where the data are one's own. */
export function useToast() {
  const dispatch = useAppDispatch()
  return useCallback(
    (text: string, { tone = 'ok', undo }: Options = {}) => {
      dispatch(toastShown({ text, tone, ...(undo && { undoId: registerUndo(undo) }) }))
    },
    [dispatch],
  )
}
