/** A value that rose or fell a moment ago. `turn` differs from the mark before, so that the flash runs again. */
export interface Mark {
  readonly direction: 'up' | 'down'
  readonly turn: number
}

/** How long the mark stays after the flash has faded, ms. */
const markMs = 5000

interface CellMarks {
  get(key: string): Mark | null
  set(keys: readonly string[], direction: Mark['direction']): void
  dispose(): void
}

/** Marks that end by themselves; `onEnd` gets the keys whose mark has gone. */
export function createCellMarks(onEnd: (keys: readonly string[]) => void): CellMarks {
  const marks = new Map<string, Mark>()
  const timers = new Set<ReturnType<typeof setTimeout>>()
  let turn = 0
  return {
    get: (key) => marks.get(key) ?? null,
    set(keys, direction) {
      const mark = { direction, turn: ++turn }
      for (const key of keys) marks.set(key, mark)
      const timer = setTimeout(() => {
        timers.delete(timer)
        // A later change of the same cell keeps its own mark.
        const ended = keys.filter((key) => marks.get(key) === mark)
        for (const key of ended) marks.delete(key)
        onEnd(ended)
      }, markMs)
      timers.add(timer)
    },
    dispose() {
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
    },
  }
}
