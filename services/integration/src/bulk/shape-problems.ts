/** What the schema says of a record, in the codes of the API. */
import type { Problem } from '@selvedge/protos/gen/common/v1/common'
import type { z } from 'zod'
import { problem } from './problem.ts'

const MOST = 50

export function shapeProblems(issues: readonly z.core.$ZodIssue[], record: unknown): Problem[] {
  return issues.flatMap((issue) => problemsOf(issue, record)).slice(0, MOST)
}

function problemsOf(issue: z.core.$ZodIssue, record: unknown): Problem[] {
  const value = valueAt(record, issue.path)
  const pointer = pointerOf(issue.path)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      problem(
        'UNKNOWN_FIELD',
        pointerOf([...issue.path, key]),
        'there is no such field; look for a typing error',
        valueAt(value, [key]),
      ),
    )
  }
  if (value === undefined) return [problem('MISSING', pointer, 'this field is needed')]
  if (issue.code === 'invalid_type') {
    if (issue.expected === 'int' && typeof value === 'number')
      return [problem('NOT_WHOLE', pointer, 'use a whole number', value)]
    return [problem('WRONG_TYPE', pointer, `expected ${issue.expected}`, value)]
  }
  if (issue.code === 'too_small' || issue.code === 'too_big')
    return [problem('OUT_OF_RANGE', pointer, issue.message, value)]
  // The branch of a union that fits the value's type says more than "invalid input".
  if (issue.code === 'invalid_union') {
    const said = issue.errors.find(
      (errors) =>
        errors.length > 0 &&
        !(errors.length === 1 && errors[0]!.code === 'invalid_type' && errors[0]!.path.length === 0),
    )
    if (said) return said.flatMap((inner) => problemsOf({ ...inner, path: [...issue.path, ...inner.path] }, record))
    return [problem('WRONG_TYPE', pointer, 'this value has the wrong type', value)]
  }
  const code = issue.code === 'custom' && typeof issue.params?.['code'] === 'string' ? issue.params['code'] : 'INVALID'
  return [problem(code, pointer, issue.message, value)]
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((inner: unknown, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key], value)
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
