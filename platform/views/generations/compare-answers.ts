import type { AnswerDifference } from './comparison.ts'
import type { Answer } from './row-set.ts'

/** @returns undefined when both say the same */
export function answersApart(question: string, live: Answer, built: Answer): AnswerDifference | undefined {
  const places = Math.max(live.ids.length, built.ids.length)
  const moved = Array.from({ length: places }, (_, at) => live.ids[at] !== built.ids[at]).filter(Boolean).length
  const facets = [...new Set([...Object.keys(live.facets), ...Object.keys(built.facets)])].filter(
    (name) => !sameCounts(live.facets[name] ?? {}, built.facets[name] ?? {}),
  )
  if (moved === 0 && facets.length === 0 && live.total === built.total) return undefined
  return { question, liveTotal: live.total, builtTotal: built.total, moved, facets }
}

function sameCounts(left: Readonly<Record<string, number>>, right: Readonly<Record<string, number>>): boolean {
  const names = Object.keys(left)
  return names.length === Object.keys(right).length && names.every((name) => left[name] === right[name])
}
