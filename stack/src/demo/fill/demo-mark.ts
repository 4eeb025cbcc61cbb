import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const fileIn = (dataDir: string) => join(dataDir, 'demo.json')

/** The folder holds the demo showroom, complete. */
export function isDemo(dataDir: string): boolean {
  return existsSync(fileIn(dataDir))
}

export function markDemo(dataDir: string, startDay: string): void {
  writeFileSync(fileIn(dataDir), JSON.stringify({ startDay }))
}
