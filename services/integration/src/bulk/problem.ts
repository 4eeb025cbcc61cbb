import type { Problem } from '@selvedge/protos/gen/common/v1/common'

const SHOWN_CHARACTERS = 200

/** One thing wrong with one record; `value` is shortened. */
export function problem(code: string, pointer: string, message: string, value: unknown = ''): Problem {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return {
    code,
    pointer,
    message,
    value: text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS - 1)}…` : text,
  }
}
