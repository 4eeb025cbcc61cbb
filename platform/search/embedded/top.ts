/** The first k of many by a key, without sorting the rest. */

/** Sort keys by place in the list of candidates. Numbers ascend with Infinity for "none"; texts have a direction. */
export type Keys =
  | { kind: 'number'; values: Float64Array }
  | { kind: 'text'; values: (string | null)[]; descending: boolean }

/** After which key and id to begin. */
export interface Mark {
  key: number | string | null
  id: string
}

/** @returns places (not document numbers) in order; ids break ties */
export function topPlaces(keys: Keys, idOf: (place: number) => string, k: number, mark: Mark | null): number[] {
  const before = keys.kind === 'number' ? byNumber(keys.values, idOf) : byText(keys, idOf)
  const passed = mark ? afterMark(keys, idOf, mark) : null
  const heap: number[] = []
  const n = keys.values.length
  for (let place = 0; place < n; place++) {
    if (passed && !passed(place)) continue
    if (heap.length < k) {
      heap.push(place)
      if (heap.length === k) for (let i = (k >> 1) - 1; i >= 0; i--) sink(heap, i, before)
    } else if (k > 0 && before(place, heap[0]!)) {
      heap[0] = place
      sink(heap, 0, before)
    }
  }
  return heap.sort((a, b) => (before(a, b) ? -1 : 1))
}

type Before = (a: number, b: number) => boolean

function byNumber(values: Float64Array, idOf: (place: number) => string): Before {
  return (a, b) => {
    const x = values[a]!
    const y = values[b]!
    return x < y || (x === y && idOf(a) < idOf(b))
  }
}

function byText({ values, descending }: Keys & { kind: 'text' }, idOf: (place: number) => string): Before {
  return (a, b) => {
    const order = compareTexts(values[a]!, values[b]!, descending)
    return order < 0 || (order === 0 && idOf(a) < idOf(b))
  }
}

function afterMark(keys: Keys, idOf: (place: number) => string, mark: Mark): (place: number) => boolean {
  return (place) => {
    const order =
      keys.kind === 'number'
        ? compareNumbers(keys.values[place]!, (mark.key ?? Infinity) as number)
        : compareTexts(keys.values[place]!, mark.key as string | null, keys.descending)
    return order > 0 || (order === 0 && idOf(place) > mark.id)
  }
}

function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function compareTexts(a: string | null, b: string | null, descending: boolean): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a < b === descending ? 1 : -1
}

/** Moves an entry of a heap, whose root is the last in order, down to its place. */
function sink(heap: number[], at: number, before: Before): void {
  for (;;) {
    let last = at
    const left = at * 2 + 1
    if (left < heap.length && before(heap[last]!, heap[left]!)) last = left
    if (left + 1 < heap.length && before(heap[last]!, heap[left + 1]!)) last = left + 1
    if (last === at) return
    const entry = heap[at]!
    heap[at] = heap[last]!
    heap[last] = entry
    at = last
  }
}
