import { expect, test } from 'vitest'
import { writtenTokenOf } from './write-endpoint.ts'

test.each([
  [{ saveDoor: { __typename: 'OrganisationSaved', written: 'abc' } }, 'abc'],
  [{ logout: { __typename: 'Done', written: '' } }, ''],
  [{ saveDoor: { __typename: 'Refused', code: 'X' } }, ''],
  [{ saveDoor: null }, ''],
])('%j has the token %j', (answer, token) => {
  expect(writtenTokenOf(answer)).toBe(token)
})
