/** Prices of all documents, by list: found per document (few lists each), never as a table of list × document. */
import { Bitmap } from './bitmap.ts'
import type { DocFields } from '../canonical-doc.ts'

export interface OfferStore {
  listNumbers: Map<string, number>
  listNames: string[]
  /** Per list: documents with an offer in it, and those it hides. */
  offered: Bitmap[]
  hidden: Bitmap[]
  currencyNumbers: Map<string, number>
  currencies: string[]
  /** Per document its slots `start .. start + count` in the arrays below. */
  start: Int32Array
  count: Int32Array
  slotList: Int32Array
  slotCurrency: Int32Array
  slotAmount: Float64Array
  used: number
  wasted: number
}

export function createOfferStore(): OfferStore {
  return {
    listNumbers: new Map(),
    listNames: [],
    offered: [],
    hidden: [],
    currencyNumbers: new Map(),
    currencies: [],
    start: new Int32Array(1024),
    count: new Int32Array(1024),
    slotList: new Int32Array(4096),
    slotCurrency: new Int32Array(4096),
    slotAmount: new Float64Array(4096),
    used: 0,
    wasted: 0,
  }
}

/** Replaces the offers of a document; none removes them. */
export function setOffers(store: OfferStore, ord: number, offers: DocFields['offers']): void {
  if (ord >= store.start.length) growDocs(store, ord)
  const before = store.count[ord]!
  for (let slot = store.start[ord]!, end = slot + before; slot < end; slot++) {
    store.offered[store.slotList[slot]!]!.clear(ord)
    store.hidden[store.slotList[slot]!]!.clear(ord)
  }
  if (offers.length > before) {
    store.wasted += before
    if (store.wasted > 10_000 && store.wasted > store.used / 2) compact(store, ord)
    store.start[ord] = take(store, offers.length)
  } else {
    store.wasted += before - offers.length
  }
  store.count[ord] = offers.length
  let slot = store.start[ord]!
  for (const [list, currency, amount, hides] of offers) {
    const number = listNumber(store, list)
    store.offered[number]!.set(ord)
    if (hides) store.hidden[number]!.set(ord)
    store.slotList[slot] = number
    store.slotCurrency[slot] = currencyNumber(store, currency)
    store.slotAmount[slot++] = amount
  }
}

function take(store: OfferStore, slots: number): number {
  const start = store.used
  store.used += slots
  if (store.used > store.slotList.length) {
    const length = store.used * 2
    store.slotList = copyInto(new Int32Array(length), store.slotList)
    store.slotCurrency = copyInto(new Int32Array(length), store.slotCurrency)
    store.slotAmount = copyInto(new Float64Array(length), store.slotAmount)
  }
  return start
}

/** Moves all slots together, dropping those of `without`, which is about to get new ones. */
function compact(store: OfferStore, without: number): void {
  const { slotList, slotCurrency, slotAmount } = store
  store.slotList = new Int32Array(slotList.length)
  store.slotCurrency = new Int32Array(slotList.length)
  store.slotAmount = new Float64Array(slotList.length)
  store.count[without] = 0
  store.used = 0
  store.wasted = 0
  for (let ord = 0; ord < store.start.length; ord++) {
    const from = store.start[ord]!
    store.start[ord] = store.used
    for (let i = 0; i < store.count[ord]!; i++) {
      store.slotList[store.used] = slotList[from + i]!
      store.slotCurrency[store.used] = slotCurrency[from + i]!
      store.slotAmount[store.used++] = slotAmount[from + i]!
    }
  }
}

function growDocs(store: OfferStore, ord: number): void {
  const length = Math.max(ord + 1, store.start.length * 2)
  store.start = copyInto(new Int32Array(length), store.start)
  store.count = copyInto(new Int32Array(length), store.count)
}

function copyInto<A extends Int32Array | Float64Array>(to: A, from: A): A {
  to.set(from)
  return to
}

function listNumber(store: OfferStore, list: string): number {
  let number = store.listNumbers.get(list)
  if (number === undefined) {
    number = store.listNames.push(list) - 1
    store.listNumbers.set(list, number)
    store.offered.push(new Bitmap())
    store.hidden.push(new Bitmap())
  }
  return number
}

function currencyNumber(store: OfferStore, currency: string): number {
  let number = store.currencyNumbers.get(currency)
  if (number === undefined) {
    number = store.currencies.push(currency) - 1
    store.currencyNumbers.set(currency, number)
  }
  return number
}
