import type { Problem } from '@selvedge/protos/gen/common/v1/common'

const SHOWN_CHARACTERS = 200

/** Something wrong with one record, with the offending value shortened. */
export function problem(code: string, pointer: string, message: string, value: string | number = ''): Problem {
  const text = String(value)
  return {
    code,
    pointer,
    message,
    value: text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS - 1)}…` : text,
  }
}
