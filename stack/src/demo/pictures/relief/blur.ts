function pass(source: Float32Array, target: Float32Array, width: number, height: number, radius: number): void {
  for (let y = 0; y < height; y++) {
    const base = y * width
    let sum = 0
    for (let x = 0; x <= Math.min(radius, width - 1); x++) sum += source[base + x]!
    for (let x = 0; x < width; x++) {
      // Written transposed, so that the same row pass serves the columns.
      // The mean is over what is inside: a piece cut by the picture's border must not slope towards it.
      target[x * height + y] = sum / (Math.min(width - 1, x + radius) - Math.max(0, x - radius) + 1)
      const enter = x + radius + 1
      const leave = x - radius
      if (enter < width) sum += source[base + enter]!
      if (leave >= 0) sum -= source[base + leave]!
    }
  }
}

/** A Gaussian-like blur of that standard deviation in pixels; returns a new field. One `rounds` is boxier but half the work. */
export function blur(
  source: Float32Array,
  width: number,
  height: number,
  deviation: number,
  rounds: 1 | 2 = 2,
): Float32Array {
  const radius = Math.max(1, Math.round(deviation * (rounds === 2 ? 1.15 : 1.7)))
  const result = new Float32Array(source.length)
  const turned = new Float32Array(source.length)
  pass(source, turned, width, height, radius)
  pass(turned, result, height, width, radius)
  if (rounds === 1) return result
  pass(result, turned, width, height, radius)
  pass(turned, result, height, width, radius)
  return result
}
