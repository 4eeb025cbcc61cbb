import { randomOf } from '../random.ts'

const size = 512

/** Smooth periodic noise, one lattice of `cells` × `cells`, added to the field. */
function addLattice(field: Float32Array, cells: number, weight: number, seed: number): void {
  const random = randomOf(seed)
  const lattice = Float32Array.from({ length: cells * cells }, () => random.next() * 2 - 1)
  const step = cells / size
  for (let y = 0; y < size; y++) {
    const v = y * step
    const row = Math.floor(v)
    const fy = v - row
    const sy = fy * fy * fy * (fy * (fy * 6 - 15) + 10)
    const top = row * cells
    const bottom = ((row + 1) % cells) * cells
    for (let x = 0; x < size; x++) {
      const u = x * step
      const column = Math.floor(u)
      const fx = u - column
      const sx = fx * fx * fx * (fx * (fx * 6 - 15) + 10)
      const right = (column + 1) % cells
      const upper = lattice[top + column]! * (1 - sx) + lattice[top + right]! * sx
      const lower = lattice[bottom + column]! * (1 - sx) + lattice[bottom + right]! * sx
      field[y * size + x] = field[y * size + x]! + (upper * (1 - sy) + lower * sy) * weight
    }
  }
}

function build(): Float32Array {
  const bend = new Float32Array(size * size)
  addLattice(bend, 6, 1, 11)
  addLattice(bend, 13, 0.5, 12)
  const base = new Float32Array(size * size)
  addLattice(base, 9, 1, 21)
  addLattice(base, 18, 0.45, 22)
  addLattice(base, 37, 0.18, 23)
  const result = new Float32Array(size * size)
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const shift = Math.round(bend[y * size + x]! * 26)
      const from = base[((y + shift + size) & 511) * size + ((x - shift + size) & 511)]!
      // A soft ridge: cloth creases are narrow and the cloth between them is calm.
      result[y * size + x] = Math.sqrt(0.02 + from * from) * 0.9 - 0.35 + from * 0.35
    }
  }
  return result
}

let field: Float32Array | undefined

/** Periodic creased-cloth noise in about [-1, 1]; `x` and `y` in lattice pixels (512 to a period), any sign. */
export function creases(): (x: number, y: number) => number {
  field ??= build()
  const table = field
  return (x, y) => {
    const column = Math.floor(x)
    const row = Math.floor(y)
    const fx = x - column
    const fy = y - row
    const top = (row & 511) << 9
    const bottom = ((row + 1) & 511) << 9
    const left = column & 511
    const right = (column + 1) & 511
    const upper = table[top + left]! * (1 - fx) + table[top + right]! * fx
    const lower = table[bottom + left]! * (1 - fx) + table[bottom + right]! * fx
    return upper * (1 - fy) + lower * fy
  }
}
