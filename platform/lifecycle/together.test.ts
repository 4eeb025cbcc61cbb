import { expect, test } from 'vitest'
import type { Service } from './service.ts'
import { together } from './together.ts'

function recorder() {
  const seen: string[] = []
  const part = (name: string, start: () => Promise<void> = async () => {}): Service => ({
    async start() {
      seen.push(`+${name}`)
      await start()
    },
    stop: async () => void seen.push(`-${name}`),
  })
  return { seen, part }
}

test('no part waits for the start of another; they stop in reverse, once', async () => {
  const { seen, part } = recorder()
  const last = Promise.withResolvers<void>()
  const service = together([
    part('truth', () => last.promise),
    part('derived'),
    part('edge', async () => last.resolve()),
  ])
  await service.start()
  await Promise.all([service.stop(), service.stop()])
  expect(seen).toEqual(['+truth', '+derived', '+edge', '-edge', '-derived', '-truth'])
})

test('when one cannot start, the others are stopped once they have, and its error is told', async () => {
  const { seen, part } = recorder()
  const slow = Promise.withResolvers<void>()
  const service = together([
    part('truth', () => slow.promise),
    part('derived', () => Promise.reject(new Error('no disk'))),
    part('edge'),
  ])
  const failed = expect(service.start()).rejects.toThrow('no disk')
  slow.resolve()
  await failed
  expect(seen.slice(3)).toEqual(['-edge', '-truth'])
  await service.stop()
  expect(seen).toHaveLength(5)
})
