// The ordinary client of charts, built from its Go module.
import { join } from 'node:path'
import { cached } from './cache.ts'
import { command } from './command.ts'

const MODULE = 'helm.sh/helm/v3/cmd/helm'
const VERSION = 'v3.18.4'
/** Built without a version of its own it would take a cluster for one that is long gone. */
const KUBERNETES = '1.33.0'

/** @returns what it says @throws Error with what it complains of */
export function helm(...args: string[]): string {
  const home = cached(`helm-${VERSION}`, (target) => {
    command('go', ['install', `${MODULE}@${VERSION}`], 'to build Helm', target, { GOBIN: target })
  })
  return command(join(home, 'helm'), args, 'to read the chart')
}

export function helmTemplate(chart: string, settings: Record<string, string>): string {
  const set = Object.entries(settings).flatMap(([name, value]) => ['--set', `${name}=${value}`])
  return helm('template', 'selvedge', chart, '--kube-version', KUBERNETES, ...set)
}
