export type ReplayWhat = 'all' | 'since' | 'keys'

export interface ReplayForm {
  what: ReplayWhat
  /** As a field for date and time gives it, in the reader's time zone: `2026-11-29T14:05`. */
  since: string
  /** One per line. */
  keys: string
}

export const wholeReplay: ReplayForm = { what: 'all', since: '', keys: '' }

type Scope = { since: string | null; keys: string[] }

/** The service refuses more. */
export const MOST_KEYS = 1_000

/** What is asked of the service; without it the form cannot be sent as it is. */
export function replayScope({ what, since, keys }: ReplayForm): Scope | { wrong: 'since' | 'no-keys' | 'many-keys' } {
  if (what === 'all') return { since: null, keys: [] }
  if (what === 'since') {
    const at = new Date(since)
    return Number.isNaN(at.getTime()) ? { wrong: 'since' } : { since: at.toISOString(), keys: [] }
  }
  const lines = [...new Set(keys.split('\n').map((line) => line.trim()))].filter((line) => line !== '')
  if (lines.length === 0) return { wrong: 'no-keys' }
  return lines.length > MOST_KEYS ? { wrong: 'many-keys' } : { since: null, keys: lines }
}
