const hourMs = 3_600_000

/** From here on a window is counted in hours. */
const countedInHours = 72

export type TimeLeft = { unit: 'hours' | 'days'; value: number; soon: boolean }

/** What is left until a moment, in whole hours or days, rounded down; undefined when it has passed. */
export function timeLeft(iso: string, now: Date): TimeLeft | undefined {
  const hours = (Date.parse(iso) - now.getTime()) / hourMs
  if (hours < 0) return undefined
  const soon = hours < countedInHours
  return soon
    ? { unit: 'hours', value: Math.floor(hours), soon }
    : { unit: 'days', value: Math.floor(hours / 24), soon }
}
