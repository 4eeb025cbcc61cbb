import type { OrderFlag, OrderSort, OrdersInput, OrderStatus } from '../../gen/graphql.ts'

/** What the address of the list says; whatever it does not say has its default. */
export interface OrdersSearch {
  q?: string
  /** Without it a brand sees what waits for it, a retailer everything. */
  status?: OrderStatus | 'ALL'
  windows?: string[]
  others?: string[]
  flag?: OrderFlag
  sort?: OrderSort
}

export interface OrderSearch {
  /** The brand writes a shipment. */
  do?: 'ship'
}

export interface OrderAsOfSearch {
  /** An instant in UTC. */
  at?: string | undefined
}

export const statuses: readonly OrderStatus[] = [
  'PLACED',
  'CONFIRMED_WITH_CHANGES',
  'CONFIRMED',
  'PARTLY_SHIPPED',
  'SHIPPED',
  'CLOSED',
  'REJECTED',
  'CANCELLED',
]

const flags: readonly OrderFlag[] = ['NOTE', 'CHANGES_WAITING', 'ABOVE_AVAILABILITY', 'LATE']

const sorts: readonly OrderSort[] = ['NEWEST', 'OLDEST', 'NUMBER', 'OTHER_NAME', 'SHIPS_FIRST', 'VALUE_HIGH_FIRST']

const mostIds = 100

/** Reads an address somebody may have typed: what is unknown counts as not said. */
export function ordersSearchOf(search: Record<string, unknown>): OrdersSearch {
  const q = typeof search['q'] === 'string' ? search['q'].slice(0, 100) : ''
  const status = oneOf([...statuses, 'ALL' as const], search['status'])
  const flag = oneOf(flags, search['flag'])
  const sort = oneOf(sorts, search['sort'])
  const windows = idsOf(search['windows'])
  const others = idsOf(search['others'])
  return {
    ...(q !== '' && { q }),
    ...(status && { status }),
    ...(windows.length > 0 && { windows }),
    ...(others.length > 0 && { others }),
    ...(flag && { flag }),
    ...(sort && { sort }),
  }
}

export function orderSearchOf(search: Record<string, unknown>): OrderSearch {
  return search['do'] === 'ship' ? { do: 'ship' } : {}
}

/** What is no instant is said to be none: left out, the router would keep what the address says. */
export function orderAsOfSearchOf({ at }: Record<string, unknown>): OrderAsOfSearch {
  const isInstant = typeof at === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/.test(at)
  return { at: isInstant && !Number.isNaN(Date.parse(at)) ? at : undefined }
}

/** The tab that is open. */
export function statusOf({ status }: OrdersSearch, side: 'BRAND' | 'RETAILER'): OrderStatus | 'ALL' {
  return status ?? (side === 'BRAND' ? 'PLACED' : 'ALL')
}

/** What the list asks the server for. */
export function inputOf(search: OrdersSearch, side: 'BRAND' | 'RETAILER'): OrdersInput {
  const status = statusOf(search, side)
  const { q, windows, others, flag, sort } = search
  return {
    first: 60,
    ...(q && { text: q }),
    ...(status !== 'ALL' && { statuses: [status] }),
    ...(windows && { windowIds: windows }),
    ...(others && { otherIds: others }),
    ...(flag && { flag }),
    ...(sort && { sort }),
  }
}

/** True when the list is narrowed by more than its tab: then "nothing here" means something else. */
export function isNarrowed({ q, windows, others, flag }: OrdersSearch): boolean {
  return Boolean(q || windows || others || flag)
}

function oneOf<Value extends string>(values: readonly Value[], value: unknown): Value | undefined {
  return values.find((each) => each === value)
}

function idsOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : []
  return list.filter((id): id is string => typeof id === 'string' && id !== '' && id.length <= 64).slice(0, mostIds)
}
