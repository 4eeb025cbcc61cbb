/** What a comparison of two generations found, and whether that is within what the operator allows. */

export interface FieldDifference {
  field: string
  live: string
  built: string
}

export interface RowDifference {
  key: string
  /** Where the row is. */
  in: 'live' | 'built' | 'both'
  /** Of a row that is in both; empty otherwise. */
  fields: FieldDifference[]
}

export interface SetComparison {
  name: string
  live: number
  built: number
  onlyLive: number
  onlyBuilt: number
  different: number
  /** The first few of them. */
  samples: RowDifference[]
}

export interface AnswerDifference {
  question: string
  liveTotal: number
  builtTotal: number
  /** Hits of the first page that moved, came or went. */
  moved: number
  /** Facets that count otherwise. */
  facets: string[]
}

export interface Comparison {
  /** ISO 8601 */
  at: string
  sets: SetComparison[]
  asked: number
  /** Questions with another answer. */
  differing: number
  samples: AnswerDifference[]
  parkedLive: number
  parkedBuilt: number
}

/** What may differ for a generation to take the other's place. */
export interface Limits {
  /** Rows that are in one alone or differ, percent of the larger set. */
  rowsPercent: number
  /** Questions that are answered otherwise, percent of those asked. */
  answersPercent: number
}

/** What cannot be explained is not to be shown to anybody. */
export const NOTHING_DIFFERS: Limits = { rowsPercent: 0, answersPercent: 0 }

/** @returns why the generation must not take the other's place, a sentence each; none: it may */
export function objections(comparison: Comparison, limits: Limits): string[] {
  const { sets, asked, differing, parkedLive, parkedBuilt } = comparison
  const found = sets.flatMap((set) => {
    const apart = set.onlyLive + set.onlyBuilt + set.different
    const of = Math.max(set.live, set.built)
    if (!exceeds(apart, of, limits.rowsPercent)) return []
    return [`${set.name}: ${apart} of ${of} rows differ, ${limits.rowsPercent} % may`]
  })
  if (exceeds(differing, asked, limits.answersPercent))
    found.push(`${differing} of ${asked} questions are answered otherwise, ${limits.answersPercent} % may`)
  if (parkedBuilt > parkedLive)
    found.push(`${parkedBuilt} records were set aside while it was built, ${parkedLive} by the one that is live`)
  return found
}

const exceeds = (part: number, of: number, percent: number) => part > 0 && part * 100 > of * percent
