/** What an integrator should know of one of its records: compared with the contract of today and of a release. */
import type { Problem } from '@selvedge/protos/gen/common/v1/common'
import type { z } from 'zod'
import { shapeProblems } from '../bulk/shape-problems.ts'
import { nearestName } from './nearest-name.ts'
import { fieldsAt } from './shape.ts'
import type { Shape } from './shape.ts'

export const verdicts = ['unknown', 'missing', 'wrong', 'deprecated', 'ignored', 'newly-optional'] as const

export interface Finding {
  verdict: (typeof verdicts)[number]
  /** JSON pointer into the record. */
  pointer: string
  message: string
  /** JSON pointer of the field to use instead; empty: none. */
  use: string
}

export interface RecordContract {
  schema: z.ZodType
  now: Shape
  /** As it was in the release that is compared with. */
  then: Shape
  /** Fields that the rest of a valid record makes meaningless. */
  ignoredIn?(record: unknown): { pointer: string; message: string }[]
}

/** @returns `accepted` when the form of the record is right, whatever its owner says of its content */
export function checkRecord(contract: RecordContract, record: unknown): { accepted: boolean; findings: Finding[] } {
  const parsed = contract.schema.safeParse(record)
  const problems = parsed.success ? [] : shapeProblems(parsed.error.issues, record)
  const ignored = parsed.success ? (contract.ignoredIn?.(parsed.data) ?? []) : []
  return {
    accepted: parsed.success,
    findings: [
      ...problems.map((problem) => findingOf(problem, contract.now)),
      ...noticesOf(record, contract.now, contract.then, ''),
      ...ignored.map((each): Finding => ({ verdict: 'ignored', use: '', ...each })),
    ],
  }
}

function findingOf({ code, pointer, message }: Problem, now: Shape): Finding {
  if (code === 'MISSING') return { verdict: 'missing', pointer, message, use: '' }
  if (code !== 'UNKNOWN_FIELD') return { verdict: 'wrong', pointer, message, use: '' }
  const path = pointer.split('/').slice(1)
  const name = path.pop()!.replaceAll('~1', '/').replaceAll('~0', '~')
  const nearest = nearestName(name, fieldsAt(now, path).keys())
  const use = nearest === undefined ? '' : ['', ...path, nearest].join('/')
  return { verdict: 'unknown', pointer, message: 'there is no such field: the record is refused', use }
}

/** Of fields that are known and given. */
function noticesOf(value: unknown, now: Shape, then: Shape | undefined, pointer: string): Finding[] {
  if (Array.isArray(value)) return value.flatMap((entry, at) => noticesOf(entry, now, then, `${pointer}/${at}`))
  if (typeof value !== 'object' || value === null) return []
  return [...now.fields].flatMap(([name, field]) => {
    if (!Object.hasOwn(value, name)) return []
    const before = then?.fields.get(name)
    const [inner, at] = [(value as Record<string, unknown>)[name], `${pointer}/${name}`]
    return [...fieldNotices(inner, field, before, at), ...noticesOf(inner, field, before, at)]
  })
}

function fieldNotices(value: unknown, now: Shape, then: Shape | undefined, pointer: string): Finding[] {
  const notices: Finding[] = []
  if (now.deprecated) {
    notices.push({ verdict: 'deprecated', pointer, message: 'this field will go', use: now.useInstead })
  }
  if (value === null && now.types.has('null')) {
    notices.push({ verdict: 'ignored', pointer, message: 'null says no more than leaving it out', use: '' })
  }
  if (then?.needed && !now.needed) {
    notices.push({ verdict: 'newly-optional', pointer, message: 'it may be left out now', use: '' })
  }
  return notices
}
