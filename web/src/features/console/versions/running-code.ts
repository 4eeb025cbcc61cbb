import type { ConsoleData } from '../flow/flow-graph.ts'

export interface ServiceCode {
  name: string
  /** Of those that have answered within two minutes; empty: none has. */
  code: readonly { version: string; copies: number }[]
}

/** What each service runs, and the gateway that answers. @param gateway how that is called */
export function runningCode(
  { services, codeVersion }: Pick<ConsoleData, 'services' | 'codeVersion'>,
  gateway: string,
): ServiceCode[] {
  const own = { name: gateway, code: [{ version: codeVersion, copies: 1 }] }
  return [...services, own].map(({ name, code }) => ({ name, code }))
}

/** All versions that run anywhere; more than one while a rollout is not done. */
export function versionsIn(services: readonly ServiceCode[]): string[] {
  const versions = services.flatMap(({ code }) => code.map(({ version }) => version))
  return [...new Set(versions)].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}
