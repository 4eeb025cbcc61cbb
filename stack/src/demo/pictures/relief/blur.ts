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
