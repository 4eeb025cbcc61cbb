/** Processor time of processes, as Linux tells it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** Linux counts for programs in hundredths of a second, whatever its own clock does. */
const TICKS = 100

/** Seconds that each process started by this one has used so far, by its number, with the program it runs, as this repository names it. */
export function cpuSecondsBelow(parent: number): Map<number, { program: string; seconds: number }> {
  const found = new Map<number, { program: string; seconds: number }>()
  for (const pid of readdirSync('/proc').map(Number).filter(Number.isInteger)) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      // Behind the name, which may have blanks: state, parent, …; user and system time are the 12th and 13th.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      if (Number(fields[1]) !== parent) continue
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
      const program = relative(root, words.find((word) => word.endsWith('.ts')) ?? root)
      found.set(pid, { program, seconds: (Number(fields[11]) + Number(fields[12])) / TICKS })
    } catch {
      // It has ended meanwhile.
    }
  }
  return found
}
