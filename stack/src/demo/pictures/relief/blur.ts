function pass(source: Float32Array, target: Float32Array, width: number, height: number, radius: number): void {
  const size = radius * 2 + 1
  for (let y = 0; y < height; y++) {
    const base = y * width
    let sum = 0
    for (let x = -radius; x <= radius; x++) if (x >= 0 && x < width) sum += source[base + x]!
    for (let x = 0; x < width; x++) {
      // Written transposed, so that the same row pass serves the columns.
      target[x * height + y] = sum / size
      const enter = x + radius + 1
      const leave = x - radius
      if (enter < width) sum += source[base + enter]!
      if (leave >= 0) sum -= source[base + leave]!
    }
  }
}

/** A Gaussian-like blur of that standard deviation in pixels (two box passes each way); returns a new field. */
export function blur(source: Float32Array, width: number, height: number, deviation: number): Float32Array {
  const radius = Math.max(1, Math.round(deviation * 1.15))
  const result = new Float32Array(source.length)
  const turned = new Float32Array(source.length)
  pass(source, turned, width, height, radius)
  pass(turned, result, height, width, radius)
  pass(result, turned, width, height, radius)
  pass(turned, result, height, width, radius)
  return result
}
