// Browser journeys with the system as processes, on servers that are started for them: what it writes has fixed names.
import { freePorts } from '../platform/testing/free-port.ts'
import { startEngines } from './engines/engines.ts'
import { CLUSTER_PORTS } from '../stack/tests/cluster-ports.ts'
import { runJourneys } from './run-journeys.ts'

export async function runClusterJourneys(...filter: string[]): Promise<void> {
  const engines = await startEngines()
  const port = String(await freePorts(CLUSTER_PORTS))
  runJourneys(filter, { ...engines.env, SELVEDGE_E2E_CLUSTER: '1', SELVEDGE_E2E_PORT: port })
  await engines.stop()
}
