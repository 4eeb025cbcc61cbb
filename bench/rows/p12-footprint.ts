/** P12: memory and start of the empty system, the same after the rows before, and how much an installation takes. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Bench } from '../bench.ts'
import type { Figure, Goal } from '../measure/figure.ts'

const modules = join(import.meta.dirname, '..', '..', 'node_modules')
/** A system without requests settles within this. */
const SETTLING_MS = 3_000

/** Of a system that nobody has used yet. */
export async function emptyRows({ system }: Bench): Promise<Figure[]> {
  await settled()
  return [
    footprint('start, empty', 'ms', system.startedInMs, { most: 5_000 }),
    footprint('resident memory, empty and idle', 'MB', system.residentMb(), { most: 450 }),
  ]
}

/** Runs last of those that use the showroom: it starts the system anew. */
export async function filledRows({ system, showroom }: Bench): Promise<Figure[]> {
  const { products } = await showroom()
  const after = system.residentMb()
  await system.restart()
  await settled()
  const size = products.length.toLocaleString('en-GB')
  return [
    footprint('resident memory after the rows above', 'MB', after, { most: 900 }),
    footprint(`start with ${size} products`, 'ms', system.startedInMs, { most: 5_000 }),
    footprint(`resident memory with ${size} products, idle`, 'MB', system.residentMb(), { most: 450 }),
    footprint('installation without a browser', 'MB', installedMb(), { most: 400 }),
  ]
}

function footprint(what: string, unit: string, value: number, goal: Goal): Figure {
  return { row: 'P12', what, unit, value, count: 1, goal }
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, SETTLING_MS))
}

/** Disk of `node_modules`, Node itself included. */
function installedMb(): number {
  const { stdout } = spawnSync('du', ['-sk', '--exclude=*sparticuz*', modules], { encoding: 'utf8' })
  return Number(stdout.split('\t')[0]) / 1024
}
