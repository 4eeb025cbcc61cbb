/** What one loop waits on: rung by whoever has work for it, or heard after a time anyway. */
export interface Bell {
  /** Rings now; a ring nobody waits for is kept for the next `heard`. */
  ring(): void
  /** Resolves with the next ring, or after `ms` without one. */
  heard(ms: number): Promise<void>
}

export function createBell(): Bell {
  let rung = false
  let answer: (() => void) | undefined

  return {
    ring() {
      rung = true
      answer?.()
    },
    async heard(ms) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          answer = () => {
            clearTimeout(timer)
            resolve()
          }
        })
        answer = undefined
      }
      rung = false
    },
  }
}
