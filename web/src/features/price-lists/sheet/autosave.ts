/** Carries unsaved rows of a sheet to the server: soon after the last key, in bounded batches, one after the other. */
import type { PendingChangeFieldsFragment, PriceEditInput } from '../../../gen/graphql.ts'
import { createListeners } from '../../../components/matrix/listeners.ts'
import { wishFor } from '../data/row-value.ts'
import type { Sheet } from './sheet.ts'
import type { ServerRow, SheetRow } from './sheet-row.ts'

/** `waiting`: the server could not be reached and is tried again. */
export type SaveState = 'saved' | 'saving' | 'waiting'

export type SaveAnswer =
  | { kind: 'taken'; pending: PendingChangeFieldsFragment; rows: readonly ServerRow[] }
  | { kind: 'refused'; message: string; at?: number }
  /** Worth trying again. */
  | { kind: 'unreached' }

export interface Autosave {
  readonly state: SaveState
  watch(listener: () => void): () => void
  /** Sends at once what is unsaved; resolves when all is saved, or the server cannot be reached. */
  flush(): Promise<void>
  /** Begins to save. @returns a function that ends it; what is unsaved then is sent once more */
  start(): () => void
}

export interface AutosaveOptions {
  sheet: Sheet
  send(edits: PriceEditInput[]): Promise<SaveAnswer>
  onTaken(pending: PendingChangeFieldsFragment): void
  /** Pause after the last change, ms. */
  pause?: number
}

const MAX_EDITS = 500
const retryWaits = [1_000, 2_000, 5_000, 10_000]

export function createAutosave({ sheet, send, onTaken, pause = 400 }: AutosaveOptions): Autosave {
  const listeners = createListeners()
  let state: SaveState = 'saved'
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let failures = 0
  let stopped = true

  function tell(next: SaveState) {
    if (next === state) return
    state = next
    listeners.notify()
  }

  function later(ms: number) {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(() => void run(), ms)
  }

  function run(): Promise<void> {
    clearTimeout(timer)
    running ??= saveAll().finally(() => (running = undefined))
    return running
  }

  async function saveAll(): Promise<void> {
    for (;;) {
      const batch = sheet.unsaved().slice(0, MAX_EDITS)
      if (batch.length === 0) return tell('saved')
      tell('saving')
      const answer = await send(batch.map(editOf))
      if (answer.kind === 'unreached') {
        tell('waiting')
        later(retryWaits[Math.min(failures++, retryWaits.length - 1)]!)
        return
      }
      failures = 0
      take(batch, answer)
    }
  }

  function take(batch: readonly SheetRow[], answer: Exclude<SaveAnswer, { kind: 'unreached' }>) {
    if (answer.kind === 'taken') {
      sheet.saved(batch, answer.rows)
      onTaken(answer.pending)
      return
    }
    // The whole batch was refused for one of its rows: that one is marked, the others go again without it.
    const wrong = answer.at === undefined ? batch : batch.slice(answer.at, answer.at + 1)
    sheet.refused(wrong, answer.message)
  }

  return {
    get state() {
      return state
    },
    watch: (listener) => listeners.add(listener),
    async flush() {
      await running
      await run()
    },
    start() {
      stopped = false
      const ignore = sheet.onUnsaved(() => {
        if (state === 'saved') tell('saving')
        later(pause)
      })
      return () => {
        stopped = true
        clearTimeout(timer)
        ignore()
        if (sheet.unsaved().length > 0) void run()
      }
    },
  }
}

function editOf({ server, value }: SheetRow): PriceEditInput {
  const { productId, sku, windowId, published } = server
  const wish = wishFor(published, value)
  const key = { productId, sku, windowId }
  if ('takeBack' in wish) return key
  return 'remove' in wish ? { ...key, remove: true } : { ...key, value: wish.value }
}
