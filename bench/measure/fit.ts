/** The exponent k of `value = c · size^k` that fits best on logarithms. @throws RangeError for fewer than two sizes */
export function exponentOf(points: readonly { size: number; value: number }[]): number {
  const logs = points.map(({ size, value }) => ({ x: Math.log(size), y: Math.log(value) }))
  const mean = (of: (log: (typeof logs)[number]) => number) => logs.reduce((sum, log) => sum + of(log), 0) / logs.length
  const [x, y] = [mean((log) => log.x), mean((log) => log.y)]
  const spread = mean((log) => (log.x - x) ** 2)
  if (!(spread > 0)) throw new RangeError('a fit needs two sizes')
  return mean((log) => (log.x - x) * (log.y - y)) / spread
}
