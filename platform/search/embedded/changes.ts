/** What changed of late, so that what was computed from it can be mended instead of made anew. */
export interface Changes<Change> {
  record(change: Change): void
  /** Everything changed, or nothing was computed yet: no earlier moment can be mended. */
  forget(): void
  /** The present moment, for `since`. */
  now(): number
  /** Changes after that moment, in order; null when they are too many to be worth mending for, or forgotten. */
  since(moment: number): readonly Change[] | null
}

const worthMending = 200
const remembered = 1_000

export function createChanges<Change>(): Changes<Change> {
  let changes: Change[] = []
  let forgotten = 0
  return {
    record(change) {
      changes.push(change)
      if (changes.length < remembered * 2) return
      changes = changes.slice(remembered)
      forgotten += remembered
    },
    forget() {
      forgotten += changes.length + 1
      changes = []
    },
    now: () => forgotten + changes.length,
    since(moment) {
      if (moment < forgotten || forgotten + changes.length - moment > worthMending) return null
      return changes.slice(moment - forgotten)
    },
  }
}
