/** Processor time of processes, as Linux tells it. */
import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts for programs in hundredths of a second, whatever its own clock does. */
const TICKS = 100

/** Seconds that each process started by this one has used so far, by its number, with the program it runs. */
export function cpuSecondsBelow(parent: number): Map<number, { program: string; seconds: number }> {
  const found = new Map<number, { program: string; seconds: number }>()
  for (const pid of readdirSync('/proc').map(Number).filter(Number.isInteger)) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      // Behind the name, which may have blanks: state, parent, …; user and system time are the 12th and 13th.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      if (Number(fields[1]) !== parent) continue
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
      const program = words.find((word) => word.endsWith('.ts')) ?? ''
      found.set(pid, { program, seconds: (Number(fields[11]) + Number(fields[12])) / TICKS })
    } catch {
      // It has ended meanwhile.
    }
  }
  return found
}
