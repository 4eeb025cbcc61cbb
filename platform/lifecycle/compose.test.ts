import { expect, test } from 'vitest'
import { compose } from './compose.ts'
import type { Service } from './service.ts'

function recorder() {
  const seen: string[] = []
  const part = (name: string, faults: { start?: Error; stop?: Error } = {}): Service => ({
    async start() {
      seen.push(`+${name}`)
      if (faults.start) throw faults.start
    },
    async stop() {
      seen.push(`-${name}`)
      if (faults.stop) throw faults.stop
    },
  })
  return { seen, part }
}

test('parts start in order and stop in reverse, once', async () => {
  const { seen, part } = recorder()
  const service = compose([part('database'), part('relay'), part('server')])
  await service.start()
  await Promise.all([service.stop(), service.stop()])
  await service.stop()
  expect(seen).toEqual(['+database', '+relay', '+server', '-server', '-relay', '-database'])
})

test('when a part cannot start, those before it are stopped and its error is told', async () => {
  const { seen, part } = recorder()
  const service = compose([part('database'), part('relay', { start: new Error('no log') }), part('server')])
  await expect(service.start()).rejects.toThrow('no log')
  expect(seen).toEqual(['+database', '+relay', '-database'])
  await service.stop()
  expect(seen).toHaveLength(3)
})

test('a part that cannot stop does not keep the others running', async () => {
  const { seen, part } = recorder()
  const service = compose([part('database'), part('relay', { stop: new Error('stuck') }), part('server')])
  await service.start()
  await expect(service.stop()).rejects.toThrow('stuck')
  expect(seen.slice(3)).toEqual(['-server', '-relay', '-database'])
})

test('a stop during the start lets the part being started finish and starts no more', async () => {
  const { seen, part } = recorder()
  let letStart = () => {}
  const slow: Service = {
    start: () =>
      new Promise((resolve) => {
        seen.push('+slow')
        letStart = resolve
      }),
    stop: async () => void seen.push('-slow'),
  }
  const service = compose([slow, part('server')])
  const started = service.start()
  const stopped = service.stop()
  letStart()
  await Promise.all([started, stopped])
  expect(seen).toEqual(['+slow', '-slow'])
})

test('a service starts once in its life', async () => {
  const service = compose([])
  await service.start()
  await expect(service.start()).rejects.toThrow('already started')
  await service.stop()
  await expect(service.start()).rejects.toThrow('already stopped')
})
