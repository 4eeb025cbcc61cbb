import { createSlice, type PayloadAction } from '@reduxjs/toolkit'
import { expectFact, type Fact, type FactArrival, type FactTable, receiveFact, settleFact } from './overlay.ts'

type AnyValue = Record<string, unknown>
type FactsState = Record<string, FactTable<AnyValue>>

/** All live facts of the page, by kind, then id. Use it through `factKind`. */
export const factsSlice = createSlice({
  name: 'facts',
  initialState: {} as FactsState,
  reducers: {
    factsReceived(state, { payload }: PayloadAction<{ kind: string; facts: FactArrival<AnyValue>[] }>) {
      const table = (state[payload.kind] ??= {}) as FactTable<AnyValue>
      for (const fact of payload.facts) receiveFact(table, fact)
    },
    factExpected(state, { payload }: PayloadAction<{ kind: string; id: string; requestId: string; patch: AnyValue }>) {
      const table = (state[payload.kind] ??= {}) as FactTable<AnyValue>
      expectFact(table, payload.id, payload.requestId, payload.patch)
    },
    factSettled(state, { payload }: PayloadAction<{ kind: string; id: string; requestId: string }>) {
      const table = state[payload.kind] as FactTable<AnyValue> | undefined
      if (table) settleFact(table, payload.id, payload.requestId)
    },
  },
})

const { factsReceived, factExpected, factSettled } = factsSlice.actions

/**
 * The typed face of one kind of live fact:
 * `export const availabilityFacts = factKind<Availability>('availability')`, then
 * `dispatch(availabilityFacts.received([{ id, version, value }]))` and
 * `useAppSelector((state) => readFact(availabilityFacts.select(state, id), base))`.
 */
export function factKind<Value extends object>(kind: string) {
  return {
    received: (facts: FactArrival<Value>[]) => factsReceived({ kind, facts: facts as FactArrival<AnyValue>[] }),
    expected: (id: string, requestId: string, patch: Partial<Value>) =>
      factExpected({ kind, id, requestId, patch: patch as AnyValue }),
    settled: (id: string, requestId: string) => factSettled({ kind, id, requestId }),
    select: (state: { facts: FactsState }, id: string) => state.facts[kind]?.[id] as Fact<Value> | undefined,
  }
}
