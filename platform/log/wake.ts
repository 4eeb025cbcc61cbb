/** A sleep that can be cut short. A call that comes while nobody sleeps is kept for the next sleep. */
export interface Wake {
  sleep(ms: number): Promise<void>
  call(): void
}

export function wake(): Wake {
  let called = false
  let resume: (() => void) | undefined
  return {
    async sleep(ms) {
      if (!called) {
        await new Promise<void>((resolve) => {
          // What is left of a pause may be nothing any more.
          const timer = setTimeout(resolve, Math.max(0, ms))
          resume = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      called = false
      resume = undefined
    },
    call() {
      called = true
      resume?.()
    },
  }
}
