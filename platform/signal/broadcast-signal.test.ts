import { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import { broadcastSignal } from './broadcast-signal.ts'

const source = new URL('./broadcast-signal.ts', import.meta.url).href

function open(name: string) {
  const signal = broadcastSignal(name)
  onTestFinished(() => signal.close())
  return signal
}

/** Resolves with the first payload on the channel. */
const first = (signal: ReturnType<typeof open>, channel: string) =>
  new Promise<string>((resolve) => signal.listen(channel, resolve))

test('reaches listeners of the same object, never inside the emitter', async () => {
  const signal = open('same-object')
  const heard: string[] = []
  signal.listen('a', (payload) => heard.push(payload))
  signal.listen('b', () => heard.push('wrong channel'))
  signal.emit('a', '1')
  signal.emit('a')
  expect(heard).toEqual([])
  await Promise.resolve()
  expect(heard).toEqual(['1', ''])
})

test('reaches other objects of the thread, but not those of another name', async () => {
  const [one, two, stranger] = [open('objects'), open('objects'), open('strangers')]
  const heard: string[] = []
  stranger.listen('a', () => heard.push('stranger'))
  const reached = first(two, 'a')
  one.emit('a', 'x')
  expect(await reached).toBe('x')
  expect(heard).toEqual([])
})

test('ends listening, one callback at a time', async () => {
  const signal = open('ending')
  let calls = 0
  const count = () => calls++
  const end = signal.listen('a', count)
  signal.listen('a', count)
  signal.emit('a')
  end()
  end()
  await Promise.resolve()
  expect(calls).toBe(1)
  signal.close()
  signal.emit('a')
  await Promise.resolve()
  expect(calls).toBe(1)
})

test('crosses threads in both directions', async () => {
  const signal = open('threads')
  const code = `
    const { broadcastSignal } = await import(${JSON.stringify(source)})
    const signal = broadcastSignal('threads')
    const { parentPort } = await import('node:worker_threads')
    signal.listen('ping', (payload) => signal.emit('pong', payload + '!'))
    parentPort.postMessage('listening')
    parentPort.once('message', () => signal.close())`
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`))
  onTestFinished(async () => void (await worker.terminate()))
  await new Promise((resolve) => worker.once('message', resolve))
  const answered = first(signal, 'pong')
  signal.emit('ping', 'hello')
  expect(await answered).toBe('hello!')
})

test('keeps no thread alive', async () => {
  const code = `
    const { broadcastSignal } = await import(${JSON.stringify(source)})
    broadcastSignal('unref').listen('a', () => {})`
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`))
  expect(await new Promise((resolve) => worker.once('exit', resolve))).toBe(0)
})
