import type { PadWindowFragment, ReviewPartFragment } from '../../../gen/graphql.ts'

export type Delivery = { window: PadWindowFragment | null; lines: number; units: number; minor: number }

/** Lines with units by window, the earliest first. */
export function deliveriesOf(lines: ReviewPartFragment['lines']): Delivery[] {
  const deliveries = new Map<string, Delivery>()
  for (const { window, units, value } of lines) {
    if (units === 0) continue
    const id = window?.id ?? ''
    const delivery = deliveries.get(id) ?? { window: window ?? null, lines: 0, units: 0, minor: 0 }
    deliveries.set(id, {
      ...delivery,
      lines: delivery.lines + 1,
      units: delivery.units + units,
      minor: delivery.minor + value.minor,
    })
  }
  const key = ({ window }: Delivery) => (window ? `${window.start} ${window.completeShip ?? '9999'} ${window.id}` : '~')
  return [...deliveries.values()].sort((left, right) => (key(left) < key(right) ? -1 : 1))
}
