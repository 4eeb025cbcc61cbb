import { createContext, useContext } from 'react'
import type { Viewer } from './viewer.ts'

export const ViewerContext = createContext<Viewer | null>(null)

/** Who is signed in; on every page inside the frame. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext)
  if (!viewer) throw new Error('useViewer is for pages inside the frame')
  return viewer
}
