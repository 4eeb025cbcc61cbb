import { useEffect } from 'react'

/** Names of the groups on screen, newest last; the frame shows them under `?`. */
export type RegisteredGroup = { title: string; shortcuts: readonly { keys: readonly string[]; does: string }[] }

const groups = new Set<RegisteredGroup>()

/** A page tells keyboard help what its keys do while it is open. Keep `group` stable (`useMemo`). */
export function useShortcutHelp(group: RegisteredGroup) {
  useEffect(() => {
    groups.add(group)
    return () => void groups.delete(group)
  }, [group])
}

export function shortcutGroups(): RegisteredGroup[] {
  return [...groups]
}
