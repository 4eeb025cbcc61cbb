import type { Viewer } from './viewer.ts'

/** Whether the person may change working orders: retailers' people, those who only look apart. */
export function mayOrder({ organisation, role }: Viewer): boolean {
  return organisation.kind === 'RETAILER' && role !== 'VIEWER'
}
