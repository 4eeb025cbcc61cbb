import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Pad } from './pad.ts'
import type { PadState } from './pad-state.ts'

export const PadContext = createContext<Pad | null>(null)

export function usePad(): Pad {
  const pad = useContext(PadContext)
  if (!pad) throw new Error('usePad is for parts of the order pad')
  return pad
}

/** A piece of what the pad shows; draws again when that piece is another one. */
export function usePadState<Piece>(pick: (state: PadState) => Piece): Piece {
  const pad = usePad()
  return useSyncExternalStore(pad.subscribe, () => pick(pad.state()))
}
