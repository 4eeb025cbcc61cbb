import { createContext, useContext } from 'react'
import type { PadRow } from '../domain/pad-row.ts'
import type { LineActions } from './use-line-actions.ts'

export type PadActions = {
  lines: LineActions
  openStores: (rows: readonly PadRow[]) => void
}

export const PadActionsContext = createContext<PadActions | null>(null)

export function usePadActions(): PadActions {
  const actions = useContext(PadActionsContext)
  if (!actions) throw new Error('usePadActions is for parts of the order pad')
  return actions
}
