import type { PadProblemFragment } from '../../../gen/graphql.ts'

/** Problems of one kind in one line, so that five sizes of a colourway are mended at once. */
export type ProblemGroup = { key: string; code: string; lineId: string | null; problems: readonly PadProblemFragment[] }

/** In the order in which each first appears. */
export function groupProblems(problems: readonly PadProblemFragment[]): ProblemGroup[] {
  const groups = Map.groupBy(problems, ({ code, lineId }) => `${code} ${lineId ?? ''}`)
  return [...groups].map(([key, members]) => {
    return { key, code: members[0]!.code, lineId: members[0]!.lineId ?? null, problems: members }
  })
}
