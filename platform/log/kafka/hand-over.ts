import { setImmediate } from 'node:timers/promises'
import type { EachBatchPayload } from 'kafkajs'
import { backOffMs } from '../back-off.ts'
import type { SubscribeOptions } from '../log.ts'
import type { Cursor } from './cursors.ts'
import { sliceOf, type Fetched, type Slice } from './fetched.ts'

export interface HandOverOptions {
  subscription: SubscribeOptions
  heartbeatMs: number
  /** False when the partition went to another member, or this one is leaving. */
  isMine(cursor: Cursor): boolean
  onHandled(): void
}

export interface HandOver {
  /** Resolves when what was fetched has been handled, or cannot be handled now. */
  handle(cursor: Cursor, payload: EachBatchPayload): Promise<void>
  /** Nothing more begins; resolves when the running batch is done. */
  stop(): Promise<void>
}

type Part = Slice & { fetched: Fetched }

/**
 * kafkajs brings each partition by itself; here what waits in several becomes one batch, and one batch is handled at
 * a time. A rejected partition is paused for its back-off and then comes alone, so that it holds up no other.
 */
export function createHandOver({ subscription, heartbeatMs, isMine, onHandled }: HandOverOptions): HandOver {
  const { maxRecords = 500, onBatch, onError } = subscription
  const waiting = new Set<Fetched>()
  const pauses = new Set<NodeJS.Timeout>()
  let running: Promise<void> | undefined
  let stopping = false

  function start(): void {
    running ??= run().finally(() => {
      running = undefined
      // What came in the moment in which it ended.
      if (waiting.size > 0) start()
    })
  }

  /** What of it can still be handled; the rest goes back to kafkajs. */
  function ready(): Fetched[] {
    for (const fetched of waiting) {
      const { payload, cursor, next } = fetched
      const over = next === payload.batch.messages.length
      if (over || stopping || !payload.isRunning() || payload.isStale() || !isMine(cursor)) settle(fetched)
    }
    const all = [...waiting]
    const rejected = all.find(({ cursor }) => cursor.redeliverTo !== undefined)
    return rejected ? [rejected] : all
  }

  function settle(fetched: Fetched, error?: unknown): void {
    waiting.delete(fetched)
    if (error === undefined) fetched.settle.resolve()
    else fetched.settle.reject(error as Error)
  }

  function cut(fetched: Fetched[]): Part[] {
    const parts: Part[] = []
    for (let room = maxRecords; room > 0 && parts.length < fetched.length; room -= parts.at(-1)!.records.length) {
      const each = fetched[parts.length]!
      parts.push({ fetched: each, ...sliceOf(each, room) })
    }
    return parts
  }

  async function run(): Promise<void> {
    // All partitions of one answer arrive in the same turn.
    await setImmediate()
    for (let fetched = ready(); fetched.length > 0; fetched = ready()) {
      const { heartbeat } = fetched[0]!.payload
      await handOver(cut(fetched), () => heartbeat().catch(() => {}))
      try {
        await heartbeat()
      } catch (error) {
        // The group is about to divide its partitions anew: what was fetched is void.
        for (const each of waiting) settle(each, error)
      }
    }
  }

  async function handOver(parts: Part[], beat: () => Promise<void>): Promise<void> {
    const ends = parts.map(({ fetched: { cursor }, end }) => {
      return { topic: cursor.topic, partition: cursor.partition, offset: end }
    })
    // The group must not lose a member because a batch takes long.
    const beating = setInterval(beat, heartbeatMs)
    try {
      await onBatch({ records: parts.flatMap(({ records }) => records), ends, heartbeat: beat })
    } catch (error) {
      parts.forEach(pause)
      onError?.(error)
      return
    } finally {
      clearInterval(beating)
    }
    for (const { fetched, position, resume, to } of parts) {
      Object.assign(fetched.cursor, { position, resume, redeliverTo: undefined, rejections: 0 })
      // kafkajs keeps no offsets of topics that it lost meanwhile.
      if (isMine(fetched.cursor)) fetched.payload.resolveOffset(String(position - 1))
      fetched.next = to
    }
    onHandled()
  }

  /** It is fetched again after its back-off, from the same offset. */
  function pause({ fetched, position }: Part): void {
    const { cursor, payload } = fetched
    cursor.redeliverTo = position
    const resume = payload.pause()
    const timer = setTimeout(
      () => {
        pauses.delete(timer)
        resume()
      },
      backOffMs(++cursor.rejections),
    )
    pauses.add(timer)
    settle(fetched)
  }

  return {
    handle(cursor, payload) {
      const fetched = { payload, cursor, next: 0, settle: Promise.withResolvers<void>() }
      waiting.add(fetched)
      start()
      return fetched.settle.promise
    },
    async stop() {
      stopping = true
      for (const timer of pauses) clearTimeout(timer)
      await running
    },
  }
}
