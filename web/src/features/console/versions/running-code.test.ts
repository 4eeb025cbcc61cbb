import { expect, test } from 'vitest'
import { type ServiceCode, versionsIn } from './running-code.ts'

const service = (name: string, ...versions: string[]): ServiceCode => ({
  name,
  code: versions.map((version) => ({ version, copies: 1 })),
})

test('a rollout that is half done shows as two versions, wherever they run; silence is none', () => {
  expect(versionsIn([service('a', '1.9.0'), service('b', '1.9.0'), service('c')])).toEqual(['1.9.0'])
  expect(versionsIn([service('a', '1.10.0', '1.9.0'), service('b', '1.10.0')])).toEqual(['1.9.0', '1.10.0'])
})
