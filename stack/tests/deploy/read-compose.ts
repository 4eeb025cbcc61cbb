/** What `deploy` gives each container, read from the committed files as Compose reads them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

export const deployFolder = join(import.meta.dirname, '..', '..', '..', 'deploy')

export interface ComposeService {
  command: string[]
  environment?: Record<string, string>
  image?: string
  stop_grace_period?: string
  deploy?: { replicas: number }
  depends_on?: Record<string, unknown>
  healthcheck?: { test: string[] }
}

export function composeServices(file: 'compose.yaml' | 'engines.yaml'): Record<string, ComposeService> {
  const text = readFileSync(join(deployFolder, file), 'utf8')
  return (parse(text, { merge: true }) as { services: Record<string, ComposeService> }).services
}

/** The settings of all processes as the example has them, with a key. */
export function exampleSettings(): Record<string, string> {
  return { ...envFile('selvedge.env.example'), SELVEDGE_VIEWER_KEYS: 'k1:a key that is only ever used in tests' }
}

/** The variables of a file of `name=value` lines. */
export function envFile(name: string): Record<string, string> {
  const lines = readFileSync(join(deployFolder, name), 'utf8').split('\n')
  const set = lines.filter((line) => line.includes('=') && !line.startsWith('#'))
  return Object.fromEntries(set.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]))
}
