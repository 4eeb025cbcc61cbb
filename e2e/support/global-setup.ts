/** One system for all journeys. */
import { startSystem } from './start-system.ts'

export default async function globalSetup(): Promise<() => Promise<void>> {
  const { dataDir, stop } = await startSystem(process.env.SELVEDGE_E2E_PORT!)
  process.env.SELVEDGE_E2E_DATA = dataDir
  return stop
}
