/** Sets of small integers as bits. Missing words count as zero, so sets of different lengths go together. */

export class Bitmap {
  words: Uint32Array

  constructor(size = 0) {
    this.words = new Uint32Array((size + 31) >>> 5)
  }

  set(n: number): void {
    const word = n >>> 5
    if (word >= this.words.length) this.#grow(word + 1)
    this.words[word]! |= 1 << (n & 31)
  }

  clear(n: number): void {
    const word = n >>> 5
    if (word < this.words.length) this.words[word]! &= ~(1 << (n & 31))
  }

  has(n: number): boolean {
    return ((this.words[n >>> 5] ?? 0) & (1 << (n & 31))) !== 0
  }

  copy(): Bitmap {
    const copy = new Bitmap()
    copy.words = this.words.slice()
    return copy
  }

  /** this ∩= other */
  and(other: Bitmap): this {
    const a = this.words
    const b = other.words
    const both = Math.min(a.length, b.length)
    for (let i = 0; i < both; i++) a[i]! &= b[i]!
    if (both < a.length) a.fill(0, both)
    return this
  }

  /** this −= other */
  andNot(other: Bitmap): this {
    const a = this.words
    const b = other.words
    const both = Math.min(a.length, b.length)
    for (let i = 0; i < both; i++) a[i]! &= ~b[i]!
    return this
  }

  /** this ∪= other */
  or(other: Bitmap): this {
    const b = other.words
    if (b.length > this.words.length) this.#grow(b.length)
    const a = this.words
    for (let i = 0; i < b.length; i++) a[i]! |= b[i]!
    return this
  }

  count(): number {
    let total = 0
    for (const word of this.words) total += popcount(word)
    return total
  }

  intersects(other: Bitmap): boolean {
    const both = Math.min(this.words.length, other.words.length)
    for (let i = 0; i < both; i++) if ((this.words[i]! & other.words[i]!) !== 0) return true
    return false
  }

  /** The members, ascending. */
  members(): Uint32Array {
    const members = new Uint32Array(this.count())
    const words = this.words
    let n = 0
    for (let i = 0; i < words.length; i++) {
      let word = words[i]!
      while (word !== 0) {
        const low = word & -word
        members[n++] = (i << 5) + 31 - Math.clz32(low)
        word ^= low
      }
    }
    return members
  }

  #grow(words: number): void {
    const grown = new Uint32Array(Math.max(words, this.words.length * 2))
    grown.set(this.words)
    this.words = grown
  }
}

function popcount(word: number): number {
  word -= (word >>> 1) & 0x55555555
  word = (word & 0x33333333) + ((word >>> 2) & 0x33333333)
  return Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

export function countBoth(a: Bitmap, b: Bitmap): number {
  const both = Math.min(a.words.length, b.words.length)
  let total = 0
  for (let i = 0; i < both; i++) {
    const word = a.words[i]! & b.words[i]!
    if (word !== 0) total += popcount(word)
  }
  return total
}
