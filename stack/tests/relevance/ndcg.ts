/**
 * Normalised discounted cumulative gain of the first ten: 1 when no order of the catalogue would serve the asker
 * better. A grade g is worth 2^g − 1, the more the earlier it stands.
 */
export function ndcgAt10(shown: readonly number[], all: Iterable<number>): number {
  const best = [...all].sort((a, b) => b - a)
  const ideal = gain(best)
  return ideal === 0 ? 0 : gain(shown) / ideal
}

function gain(grades: readonly number[]): number {
  return grades.slice(0, 10).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0)
}
