import type { SelectOption } from '../../components/ui/Select.tsx'

type CategoryCount = { category: string; count: number }

/** `women/dresses/midi` → the paths above it and itself, each with all it holds, in the order of the tree. */
export function categoryOptions(categories: readonly CategoryCount[]): SelectOption[] {
  const totals = new Map<string, number>()
  for (const { category, count } of categories) {
    const steps = category.split('/')
    steps.forEach((_, index) => {
      const path = steps.slice(0, index + 1).join('/')
      totals.set(path, (totals.get(path) ?? 0) + count)
    })
  }
  return [...totals]
    .map(([path, count]) => ({ steps: path.split('/'), path, count }))
    .sort((a, b) => compareSteps(a.steps, b.steps))
    .map(({ steps, path, count }) => ({ value: path, label: `${steps.map(titled).join(' › ')} (${count})` }))
}

/** A parent comes before what is under it, and nothing stands between. */
function compareSteps(left: readonly string[], right: readonly string[]): number {
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const order = left[index]!.localeCompare(right[index]!)
    if (order !== 0) return order
  }
  return left.length - right.length
}

function titled(step: string): string {
  return step.charAt(0).toUpperCase() + step.slice(1)
}

/** `women/dresses/midi` as people read it. */
export function categoryText(path: string): string {
  return path.split('/').map(titled).join(' › ')
}
