/** One measured figure: what came out, what it stands beside, and what it should be. */
import { summarise } from './summary.ts'

export interface Goal {
  least?: number
  most?: number
  /** Of the figure beside it; it binds where an absolute stands too. */
  leastRatio?: number
  mostRatio?: number
  /** Above the figure beside it; it binds as a ratio does. */
  mostBeyond?: number
}

/** A raw limit or a peer, measured in the same run. */
export interface Beside {
  what: string
  value: number
}

export interface Figure {
  row: string
  what: string
  unit: string
  value: number
  /** Of the repetitions that `value` is the median of. */
  spread?: { min: number; max: number }
  /** Repetitions or samples. */
  count: number
  beside?: Beside
  goal?: Goal
}

/** The median of repetitions. */
export function repeated(figure: Omit<Figure, 'value' | 'spread' | 'count'> & { values: readonly number[] }): Figure {
  const { values, ...rest } = figure
  const { median, min, max, count } = summarise(values)
  return { ...rest, value: median, spread: { min, max }, count }
}

export function ratioOf({ value, beside }: Pick<Figure, 'value' | 'beside'>): number | undefined {
  return beside && value / beside.value
}

/** Undefined without a goal. */
export function isMet(figure: Figure): boolean | undefined {
  const { value, goal } = figure
  if (!goal) return undefined
  const ratio = ratioOf(figure)
  const { least, most, leastRatio, mostRatio, mostBeyond } = goal
  if (leastRatio !== undefined || mostRatio !== undefined || mostBeyond !== undefined) {
    if (ratio === undefined) throw new Error(`${figure.row} ${figure.what} has nothing to be compared with`)
    const beyond = value - figure.beside!.value
    return ratio >= (leastRatio ?? -Infinity) && ratio <= (mostRatio ?? Infinity) && beyond <= (mostBeyond ?? Infinity)
  }
  return value >= (least ?? -Infinity) && value <= (most ?? Infinity)
}
