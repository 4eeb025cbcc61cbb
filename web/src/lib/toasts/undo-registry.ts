const undos = new Map<string, () => void>()

/** Keeps the function behind a toast's *Undo*; the toast carries the id. */
export function registerUndo(undo: () => void) {
  const id = crypto.getRandomValues(new Uint32Array(2)).join('-')
  undos.set(id, undo)
  return id
}

export function runUndo(id: string) {
  undos.get(id)?.()
  undos.delete(id)
}

export function forgetUndo(id: string) {
  undos.delete(id)
}
