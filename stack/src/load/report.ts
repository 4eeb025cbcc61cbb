/** What became of everything that was sent. */
import type { RejectedRow } from './mapped.ts'
import type { ResultLine } from './push/push-lines.ts'

export interface Rejection {
  what: string
  record: unknown
  problems: { code: string; pointer: string; message: string; value: string }[]
}

export type Counts = Record<ResultLine['outcome'], number>

export function createReport() {
  const counts = new Map<string, Counts>()
  const rejections: Rejection[] = []
  return {
    counts,
    rejections,
    /** One result of one kind of record. */
    add(what: string, record: unknown, { outcome, problems }: ResultLine) {
      const count = counts.get(what) ?? { applied: 0, unchanged: 0, waiting: 0, rejected: 0 }
      counts.set(what, count)
      count[outcome]++
      if (outcome === 'rejected') rejections.push({ what, record, problems })
    },
  }
}

export type Report = ReturnType<typeof createReport>

/** For people: counts per kind, then the reasons of what did not land, the most frequent first. */
export function describeReport(
  { counts, rejections }: Pick<Report, 'counts' | 'rejections'>,
  unsent: readonly RejectedRow[],
): string {
  const lines = [...counts].map(([what, count]) => {
    const { applied, unchanged, waiting, rejected } = count
    const parts = [
      `${applied} applied`,
      `${unchanged} unchanged`,
      ...(waiting ? [`${waiting} waiting`] : []),
      `${rejected} rejected`,
    ]
    return `${what.padEnd(14)} ${parts.join(', ')}`
  })
  const reasons = new Map<string, { count: number; example: string }>()
  const note = (reason: string, example: string) => {
    const known = reasons.get(reason)
    reasons.set(reason, { count: (known?.count ?? 0) + 1, example: known?.example ?? example })
  }
  for (const { reason, row, value } of unsent) note(reason, `row ${row}: ${value}`)
  for (const { what, problems } of rejections)
    for (const { code, pointer, message, value } of problems)
      note(`${what} ${code} ${pointer.replace(/\d+/g, 'n')}: ${message}`, value)
  const sorted = [...reasons].sort(([, left], [, right]) => right.count - left.count)
  if (unsent.length > 0) lines.push(`${'not sent'.padEnd(14)} ${unsent.length} rejected`)
  return [...lines, ...sorted.map(([reason, { count, example }]) => `  ${count} × ${reason} (${example})`)].join('\n')
}
