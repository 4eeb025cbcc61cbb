import type { Problem } from '@selvedge/protos/gen/common/v1/common'

const SHOWN_CHARACTERS = 200

/** Gathers everything that is wrong with one record, so that its sender can repair it in one go. */
export interface Problems {
  list: Problem[]
  add(code: string, pointer: string, message: string, value?: string): void
}

export function createProblems(): Problems {
  const list: Problem[] = []
  return {
    list,
    add: (code, pointer, message, value = '') => {
      list.push({ code, pointer, message, value: shorten(value) })
    },
  }
}

function shorten(value: string): string {
  return value.length > SHOWN_CHARACTERS ? `${value.slice(0, SHOWN_CHARACTERS - 1)}…` : value
}
