import { expect, test } from 'vitest'
import { numberParameters } from './number-parameters.ts'

test('numbers become SQLite parameters outside strings, names and comments', () => {
  expect(numberParameters(`select $1, '$2', "a$3" -- $4\n, $12 /* $5 */`)).toBe(
    `select ?1, '$2', "a$3" -- $4\n, ?12 /* $5 */`,
  )
  expect(numberParameters(`'it''s $1' || $1`)).toBe(`'it''s $1' || ?1`)
})
