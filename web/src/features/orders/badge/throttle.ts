/**
 * Runs `act` at once, and during the next `everyMs` no more than once more, at their end: a burst of events costs
 * two requests, and the last event is never forgotten.
 */
export function throttle(act: () => void, everyMs: number): () => void {
  let waiting = false
  let again = false
  function run() {
    act()
    waiting = true
    setTimeout(() => {
      waiting = false
      if (!again) return
      again = false
      run()
    }, everyMs)
  }
  return () => {
    if (waiting) again = true
    else run()
  }
}
