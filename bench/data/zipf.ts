import type { Random } from '@selvedge/stack/src/demo/pictures/random'

/** Draws from 0 to n − 1, the i-th with a weight of 1 ÷ (i + 1). */
export function zipf(n: number, random: Random): () => number {
  const upTo: number[] = []
  let sum = 0
  for (let index = 0; index < n; index++) upTo.push((sum += 1 / (index + 1)))
  return () => {
    const at = random.next() * sum
    let low = 0
    let high = n - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (upTo[middle]! > at) high = middle
      else low = middle + 1
    }
    return low
  }
}
