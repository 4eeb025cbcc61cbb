// Browser journeys with the system as processes, on servers that are started for them: what it writes has fixed names.
import { startEngines } from './engines/engines.ts'
import { runJourneys } from './run-journeys.ts'

export async function runClusterJourneys(...filter: string[]): Promise<void> {
  const engines = await startEngines()
  runJourneys(filter, { ...engines.env, SELVEDGE_E2E_CLUSTER: '1' })
  await engines.stop()
}
