// What Prometheus itself checks rules with, built from its Go module; without the discovery of services, which no rule needs.
import { join } from 'node:path'
import { cached } from './cache.ts'
import { command } from './command.ts'

const MODULE = 'github.com/prometheus/prometheus/cmd/promtool'
/** Prometheus 3.16; its Go module counts from zero. */
const VERSION = 'v0.316.0'

/** @returns what it says @throws Error with what it complains of */
export function promtool(...args: string[]): string {
  const home = cached(`promtool-${VERSION}`, (target) => {
    const words = ['install', '-tags', 'remove_all_sd', `${MODULE}@${VERSION}`]
    command('go', words, 'to build promtool', target, { GOBIN: target })
  })
  return command(join(home, 'promtool'), args, 'to check rules')
}
