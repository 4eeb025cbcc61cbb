/** The table of a run, as Markdown that reads well in a terminal too. */
import { isMet, ratioOf } from '../measure/figure.ts'
import type { Figure, Goal } from '../measure/figure.ts'

const HEAD = ['row', 'figure', 'measured', 'min – max', 'n', 'beside it, same run', 'ratio', 'goal', 'verdict']

export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const { row, what, unit, value, spread, count, beside, goal } = figure
    const ratio = ratioOf(figure)
    return [
      row,
      what,
      `${shown(value)} ${unit}`,
      spread && count > 1 ? `${shown(spread.min)} – ${shown(spread.max)}` : '',
      String(count),
      beside ? `${beside.what}: ${shown(beside.value)}` : '',
      ratio === undefined ? '' : `${shown(ratio)} ×`,
      goal ? goalText(goal) : '',
      verdict(figure),
    ]
  })
  const widths = HEAD.map((head, column) => Math.max(head.length, ...rows.map((cells) => cells[column]!.length)))
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`
  return [line(HEAD), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

function verdict(figure: Figure): string {
  const met = isMet(figure)
  return met === undefined ? '' : met ? 'met' : 'missed'
}

/** Three digits that count. */
export function shown(value: number): string {
  const size = Math.abs(value)
  if (size >= 100) return Math.round(value).toLocaleString('en-GB')
  return size >= 10 ? value.toFixed(1) : value.toFixed(2)
}

export function goalText({ least, most, leastRatio, mostRatio, mostBeyond }: Goal): string {
  return [
    least !== undefined && `≥ ${shownGoal(least)}`,
    most !== undefined && `≤ ${shownGoal(most)}`,
    leastRatio !== undefined && `≥ ${shownGoal(leastRatio)} ×`,
    mostRatio !== undefined && `≤ ${shownGoal(mostRatio)} ×`,
    mostBeyond !== undefined && `≤ ${shownGoal(mostBeyond)} above it`,
  ]
    .filter(Boolean)
    .join(', ')
}

function shownGoal(value: number): string {
  return value.toLocaleString('en-GB')
}
