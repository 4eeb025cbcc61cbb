import { useEffect, useState } from 'react'

/**
 * Gives the keyboard back to where it was when a layer that is mounted open goes away with its parent. Mantine's own
 * return only knows layers that are opened and closed while they stay mounted.
 */
export function useFocusReturn() {
  // Read while rendering: by the time of the first effect the layer has taken the focus.
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      const lost = document.activeElement === null || document.activeElement === document.body
      if (lost && opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true })
    },
    [opener],
  )
}
