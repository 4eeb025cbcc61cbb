/** A handler that waits until it is let go, and tells who came and who was cut off. */
export function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  const state = { entered: 0, aborted: 0 }
  return {
    state,
    open: () => open(),
    async pass(signal: AbortSignal) {
      state.entered += 1
      signal.addEventListener('abort', () => {
        state.aborted += 1
      })
      await opened
    },
  }
}
