import type { Problems } from './problems.ts'

interface TextRule {
  /** Characters, of the text as it came. */
  max: number
  required?: boolean
  clean(text: string): string
}

/** A text of at most so many characters, cleaned. What is too long is not looked at. */
export function checkText(problems: Problems, pointer: string, value: string, rule: TextRule): string {
  if (value.length > rule.max) {
    problems.add('TOO_LONG', pointer, `at most ${rule.max} characters; these are ${value.length}`, value)
    return ''
  }
  const text = value === '' ? '' : rule.clean(value)
  if (rule.required && text === '') problems.add('MISSING', pointer, 'this field must not be empty', value)
  return text
}

/** A number or code that identifies: kept as it is, without spaces around it. */
export function checkKey(problems: Problems, pointer: string, value: string, max: number): string {
  const key = checkText(problems, pointer, value, { max, required: true, clean: (text) => text.trim() })
  if (/\p{Cc}/u.test(key) || !key.isWellFormed())
    problems.add('CHARACTERS_INVALID', pointer, 'control characters cannot be part of it', value)
  return key
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

/** An ISO 8601 instant with its zone, as "2026-12-01T00:00:00.000Z"; empty stays empty. */
export function instantOf(problems: Problems, pointer: string, value: string): string {
  if (value === '') return ''
  const ms = INSTANT.test(value) ? Date.parse(value) : NaN
  if (Number.isNaN(ms)) {
    problems.add('TIME_INVALID', pointer, 'write the time in UTC, as 2026-12-01T00:00:00Z', value)
    return ''
  }
  return new Date(ms).toISOString()
}
